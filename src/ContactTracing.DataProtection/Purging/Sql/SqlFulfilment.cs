using System.Data;

namespace ContactTracing.DataProtection;

/// <summary>What in a row says that its purpose is fulfilled, so that it is due before its time (<c>DeleteWhen</c>; S10).</summary>
/// <remarks>Immutable.</remarks>
public sealed class SqlFulfilment
{
    private readonly string column;
    private readonly bool isFlag;
    private readonly bool isDefaultOpen;

    private SqlFulfilment(string column, TimeColumn? time = null, bool isFlag = false, bool isDefaultOpen = false) =>
        (this.column, Time, this.isFlag, this.isDefaultOpen) = (column, time, isFlag, isDefaultOpen);

    /// <summary>The column, where it holds an instant or a date.</summary>
    internal TimeColumn? Time { get; }

    /// <summary>Fulfilled when a column is true.</summary>
    /// <param name="column">A <c>boolean</c>, <c>bit</c> or <c>tinyint(1)</c>, and on SQLite 0 or 1; null counts as false.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is empty or can be no identifier.</exception>
    public static SqlFulfilment When(string column) => new(SqlIdentifier.Checked(column, nameof(column)), isFlag: true);

    /// <summary>Fulfilled when a column is not null.</summary>
    /// <param name="column">A column of any type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is empty or can be no identifier.</exception>
    public static SqlFulfilment WhenSet(string column) => new(SqlIdentifier.Checked(column, nameof(column)));

    /// <summary>Fulfilled from an instant on, or from the start of a date of the legal zone; open while it is null.</summary>
    /// <param name="column">The instant or date.</param>
    /// <param name="isDefaultOpen">Whether 1 January of the year 1, which is what .NET stores for a member that was never set, is as good as null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is <see langword="null"/>.</exception>
    public static SqlFulfilment At(TimeColumn column, bool isDefaultOpen = false)
    {
        Require.NotNull(column, nameof(column));
        return new(column.Name, column, isDefaultOpen: isDefaultOpen);
    }

    /// <summary>The condition that the purpose of row <c>r</c> is fulfilled.</summary>
    internal void AppendReached(SqlText text, DateTimeOffset now, LegalTimeZone zone)
    {
        if (isFlag)
        {
            text.Append(text.Column("r", column)).Append(" = ").AppendParameter(true, DbType.Boolean);
        }
        else if (Time is null)
        {
            text.Append(text.Column("r", column)).Append(" IS NOT NULL");
        }
        else
        {
            AppendReached(text, Time, now, zone);
        }
    }

    /// <summary>The condition that the purpose of row <c>r</c> will be fulfilled at an instant still to come; for columns of time.</summary>
    internal void AppendToCome(SqlText text, DateTimeOffset now, LegalTimeZone zone)
    {
        if (Time!.Storage == TimeStorage.Date)
        {
            TimeValue.AppendDay(text, "r", Time, " > ", LastStarted(now, zone));
        }
        else
        {
            TimeValue.AppendAfter(text, "r", Time, now);
        }
    }

    private void AppendReached(SqlText text, TimeColumn time, DateTimeOffset now, LegalTimeZone zone)
    {
        var firstDay = CalendarDay.First.AddDays(1);
        if (time.Storage == TimeStorage.Date)
        {
            TimeValue.AppendDay(text, "r", time, " <= ", LastStarted(now, zone));
            if (isDefaultOpen)
            {
                text.Append(" AND ");
                TimeValue.AppendDay(text, "r", time, " >= ", firstDay);
            }

            return;
        }

        TimeValue.AppendReached(text, "r", time, now);
        if (isDefaultOpen)
        {
            text.Append(" AND ");
            TimeValue.AppendAfter(text, "r", time, SaturatingInstant.OfUtcTicks(firstDay.Ticks));
        }
    }

    // A date that the clocks interrupt has started although the date of the instant, which never goes back, is still the day before.
    private static CalendarDay LastStarted(DateTimeOffset now, LegalTimeZone zone)
    {
        var day = zone.DayOf(now);
        while (day < CalendarDay.EndOfTime && zone.FirstInstantOf(day.AddDays(1)) <= now)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
