using System.Data;
using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Turns instants and days into parameters that compare exactly with a column, and values of the column into instants.</summary>
internal static class TimeValue
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    private const string Before = " < ";

    /// <summary>A condition that the column is strictly before an instant.</summary>
    public static void AppendBefore(SqlText text, string alias, TimeColumn column, DateTimeOffset instant) =>
        AppendComparison(text, alias, column, Before, Ceiling(instant.UtcTicks, Step(text.Dialect, column.Storage)));

    /// <summary>A condition that the column is at or before an instant.</summary>
    public static void AppendReached(SqlText text, string alias, TimeColumn column, DateTimeOffset instant) =>
        AppendComparison(text, alias, column, " <= ", Floor(instant.UtcTicks, Step(text.Dialect, column.Storage)));

    /// <summary>A condition that the column is after an instant.</summary>
    public static void AppendAfter(SqlText text, string alias, TimeColumn column, DateTimeOffset instant) =>
        AppendComparison(text, alias, column, " > ", Floor(instant.UtcTicks, Step(text.Dialect, column.Storage)));

    /// <summary>A condition on a column of dates.</summary>
    public static void AppendDay(SqlText text, string alias, TimeColumn column, string comparison, CalendarDay day)
    {
        var (value, type) = text.Dialect.NativeDate(new DateTime(Math.Min(day.Ticks, DateTime.MaxValue.Date.Ticks)));
        text.Append(text.Column(alias, column.Name)).Append(comparison).AppendParameter(value, type);
        AppendAlsoReadable(text, alias, column, comparison);
    }

    /// <summary>A condition that the column has a value that means a time.</summary>
    public static void AppendReadable(SqlText text, string alias, TimeColumn column) =>
        text.Append(text.Dialect.IsReadable(text.Column(alias, column.Name), column.Storage));

    /// <summary>The column as one of a result, from which <see cref="ReadTicks"/> reads.</summary>
    public static string Comparable(SqlText text, string alias, TimeColumn column) =>
        text.Dialect.Comparable(text.Column(alias, column.Name), column.Storage);

    /// <summary>UTC ticks of an instant, or of the date as such.</summary>
    public static long? ReadTicks(DbDataReader reader, int ordinal, TimeStorage storage) =>
        reader.IsDBNull(ordinal) ? null : SaturatingInstant.Clamp(storage switch
        {
            TimeStorage.Date => reader.GetDateTime(ordinal).Ticks,
            TimeStorage.Instant => ReadInstant(reader, ordinal).UtcTicks,
            TimeStorage.UtcTicks => ReadInteger(reader, ordinal),
            TimeStorage.IsoText => UnixEpochTicks + ReadInteger(reader, ordinal),
            TimeStorage.UnixSeconds => FromUnix(ReadInteger(reader, ordinal), TimeSpan.TicksPerSecond),
            _ => FromUnix(ReadInteger(reader, ordinal), TimeSpan.TicksPerMillisecond),
        });

    /// <summary>An instant as it is written to a column; where the column is coarser, the next one that it can hold.</summary>
    public static object Stored(SqlDialect dialect, TimeStorage storage, DateTimeOffset instant) => storage == TimeStorage.IsoText
        ? instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff'+00:00'", CultureInfo.InvariantCulture)
        : Encode(dialect, storage, Ceiling(instant.UtcTicks, Step(dialect, storage)));

    /// <summary>The same in a statement, whatever the zone of the session.</summary>
    public static SqlText AppendStored(SqlText text, TimeStorage storage, DateTimeOffset instant) =>
        storage == TimeStorage.Instant && text.Dialect.StoredInstant(SaturatingInstant.OfUtcTicks(Ceiling(instant.UtcTicks, Step(text.Dialect, storage)))) is { } literal
            ? text.Append(literal)
            : text.AppendParameter(Stored(text.Dialect, storage, instant));

    private static void AppendComparison(SqlText text, string alias, TimeColumn column, string comparison, long ticks)
    {
        text.Append(Comparable(text, alias, column)).Append(comparison)
            .AppendParameter(Encode(text.Dialect, column.Storage, ticks), column.Storage is TimeStorage.Instant ? null : DbType.Int64);
        AppendAlsoReadable(text, alias, column, comparison);
    }

    // What means no time may be before or after any by its letters. After the comparison, so that an index on the column still serves.
    private static void AppendAlsoReadable(SqlText text, string alias, TimeColumn column, string comparison)
    {
        if (text.Dialect.KeepsAnyValue)
        {
            var name = text.Column(alias, column.Name);
            text.Append(" AND ").Append(comparison == Before ? text.Dialect.IsReadableBelow(name, column.Storage) : text.Dialect.IsReadable(name, column.Storage));
        }
    }

    private static object Encode(SqlDialect dialect, TimeStorage storage, long ticks) => storage switch
    {
        TimeStorage.Instant => dialect.NativeInstant(SaturatingInstant.OfUtcTicks(ticks)),
        TimeStorage.UtcTicks => ticks,
        TimeStorage.IsoText => ticks - UnixEpochTicks,
        TimeStorage.UnixSeconds => (ticks - UnixEpochTicks) / TimeSpan.TicksPerSecond,
        _ => (ticks - UnixEpochTicks) / TimeSpan.TicksPerMillisecond,
    };

    // What a column cannot tell apart, no parameter may: of whole seconds, exactly those before 10:00:00.5 are before 10:00:01.
    private static long Step(SqlDialect dialect, TimeStorage storage) => storage switch
    {
        TimeStorage.Instant => dialect.TicksOfNativeInstant,
        TimeStorage.UnixSeconds => TimeSpan.TicksPerSecond,
        TimeStorage.UnixMilliseconds => TimeSpan.TicksPerMillisecond,
        _ => 1,
    };

    private static long Floor(long ticks, long step) => ticks - (ticks % step);

    private static long Ceiling(long ticks, long step) => Floor(ticks + step - 1, step);

    // Without an offset it is UTC, which the session is in; a driver may be told to turn it into the zone of the machine, and says so then.
    private static DateTimeOffset ReadInstant(DbDataReader reader, int ordinal)
    {
        if (reader.GetFieldType(ordinal) != typeof(DateTime))
        {
            return reader.GetFieldValue<DateTimeOffset>(ordinal);
        }

        var time = reader.GetDateTime(ordinal);
        return new(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc));
    }

    private static long ReadInteger(DbDataReader reader, int ordinal) => Convert.ToInt64(reader.GetValue(ordinal), CultureInfo.InvariantCulture);

    // A number that means no instant of .NET is one of its ends.
    private static long FromUnix(long value, long unit) =>
        value > DateTime.MaxValue.Ticks / unit ? long.MaxValue : value < -(UnixEpochTicks / unit) ? 0 : UnixEpochTicks + (value * unit);
}
