using System.Diagnostics.CodeAnalysis;

namespace ContactTracing.DataProtection;

/// <summary>
/// The time zone in which the days and months of a retention period are counted, <c>Europe/Paris</c> unless the profile or the
/// application says otherwise. The date of a collection is a fact of law, not of the server: 1 March 00:30 in Paris is still
/// 28 February in Guadeloupe, and the three months end a day sooner there.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. The rules of the zone are those of the machine when <see cref="Of"/> was called. The
/// zone is assumed not to change its clocks twice within 30 hours, which no zone has done since 1900.
/// </remarks>
public sealed class LegalTimeZone : IEquatable<LegalTimeZone>
{
    // No offset from UTC has ever exceeded 15 hours and a few minutes (Manila and Alaska, until the 19th century).
    private static readonly long Reach = TimeSpan.FromHours(15.5).Ticks;

    private readonly TimeZoneInfo zone;

    private LegalTimeZone(string id, TimeZoneInfo zone)
    {
        Id = id;
        this.zone = zone;
    }

    /// <summary>The IANA id, such as <c>Europe/Paris</c> or <c>America/Guadeloupe</c>, as it was asked for.</summary>
    public string Id { get; }

    /// <summary>Says whether two zones have the same id.</summary>
    /// <param name="left">A zone.</param>
    /// <param name="right">Another zone.</param>
    public static bool operator ==(LegalTimeZone? left, LegalTimeZone? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Says whether two zones have different ids.</summary>
    /// <param name="left">A zone.</param>
    /// <param name="right">Another zone.</param>
    public static bool operator !=(LegalTimeZone? left, LegalTimeZone? right) => !(left == right);

    /// <summary>The zone with an IANA id.</summary>
    /// <param name="ianaId">For example <c>Europe/Paris</c>. Ids of Windows (<c>Romance Standard Time</c>) are refused: they do not name a country's law.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ianaId"/> is <see langword="null"/>.</exception>
    /// <exception cref="LegalTimeZoneNotFoundException">The id is unknown, or this machine has no time zone data.</exception>
    public static LegalTimeZone Of(string ianaId) =>
        new(ianaId ?? throw new ArgumentNullException(nameof(ianaId)), TimeZoneSource.Find(ianaId));

    /// <summary>
    /// The first instant of a day in this zone, as a UTC instant. Where the clocks skip midnight it is the instant at which they
    /// resume; where midnight happens twice it is the first; where the whole day is skipped (30 December 2011 in Samoa) it is the start
    /// of the next. The earliest is the strict choice for a deadline.
    /// </summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <returns>The instant, with offset zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public DateTimeOffset StartOfDay(int year, int month, int day) => FirstInstantOf(CalendarDay.Of(year, month, day));

#if NET
    /// <inheritdoc cref="StartOfDay(int, int, int)"/>
    /// <param name="date">A date in this zone.</param>
    public DateTimeOffset StartOfDay(DateOnly date) => FirstInstantOf(new CalendarDay(date.DayNumber));

    /// <summary>
    /// The date of an instant in this zone. It never goes backwards: where the clocks are set back over midnight, so that a date begins,
    /// is interrupted and begins again, the instants before the interruption belong to the day before, which is the strict choice for
    /// the date from which a period runs.
    /// </summary>
    /// <param name="instant">Any instant; its offset has no influence.</param>
    /// <returns>The date, saturated at the edges of the calendar.</returns>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDayNumber(DayOf(instant).Number);
#endif

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] LegalTimeZone? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as LegalTimeZone);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The date of an instant; see <c>DateOf</c>.</summary>
    internal CalendarDay DayOf(DateTimeOffset instant)
    {
        var shown = ClockDay(instant.UtcTicks);
        while (shown > CalendarDay.First && instant < FinalStartOf(shown))
        {
            shown = shown.AddDays(-1);
        }

        return shown;
    }

    /// <summary>The day that a clock on the wall shows, which may go backwards.</summary>
    internal CalendarDay ClockDay(long utcTicks) =>
        CalendarDay.Min(CalendarDay.OfTicks(utcTicks + OffsetAt(utcTicks)), CalendarDay.EndOfTime.AddDays(-1));

    /// <summary>The first instant at which a clock on the wall shows this day or a later one.</summary>
    internal DateTimeOffset FirstInstantOf(CalendarDay day) => SaturatingInstant.OfUtcTicks(Starts(day).First);

    /// <summary>The instant from which on a clock on the wall never shows a day before this one again.</summary>
    internal DateTimeOffset FinalStartOf(CalendarDay day) => SaturatingInstant.OfUtcTicks(Starts(day).Final);

    // Works from instants to offsets only. The other direction (IsInvalidTime, IsAmbiguousTime, ConvertTimeToUtc) must guess at
    // gaps, and knows them only where the clocks change for daylight saving, not where a country moves across the date line.
    private (long First, long Final) Starts(CalendarDay day)
    {
        if (day <= CalendarDay.First || day >= CalendarDay.EndOfTime)
        {
            var edge = day <= CalendarDay.First ? DateTimeOffset.MinValue.Ticks : DateTimeOffset.MaxValue.Ticks;
            return (edge, edge);
        }

        var midnight = day.Ticks;
        var offsetBefore = OffsetAt(midnight - Reach);
        var offsetAfter = OffsetAt(midnight + Reach);
        if (offsetBefore == offsetAfter)
        {
            return (midnight - offsetBefore, midnight - offsetBefore);
        }

        var change = ChangeBetween(midnight - Reach, midnight + Reach);
        var midnightBefore = midnight - offsetBefore;
        var midnightAfter = midnight - offsetAfter;
        return (
            midnightBefore < change ? midnightBefore : Math.Max(change, midnightAfter),
            midnightAfter > change ? midnightAfter : Math.Min(change, midnightBefore));
    }

    /// <summary>The first instant after <paramref name="low"/> at which the offset is the one at <paramref name="high"/>.</summary>
    private long ChangeBetween(long low, long high)
    {
        var offsetAfter = OffsetAt(high);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = OffsetAt(middle) == offsetAfter ? (low, middle) : (middle, high);
        }

        return high;
    }

    private long OffsetAt(long utcTicks) =>
        zone.GetUtcOffset(new DateTime(SaturatingInstant.Clamp(utcTicks), DateTimeKind.Utc)).Ticks;
}
