using NodaTime;

namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>When days begin, from NodaTime's own copy of the tz database.</summary>
/// <remarks>
/// The copy and the data of the machine are of different versions. Tests that compare them stay between <see cref="From"/> and
/// <see cref="Until"/>: settled history, after the last zone was corrected and before any change of law that is still to come.
/// </remarks>
internal sealed class ZoneOracle(string id)
{
    private static readonly Duration Reach = Duration.FromHours(30);
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];

    public static LocalDate From { get; } = new(1998, 1, 1);

    public static LocalDate Until { get; } = new(2024, 1, 1);

    public static IEnumerable<LocalDate> Dates()
    {
        for (var date = From; date < Until; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    /// <summary>The first instant at which a clock on the wall shows this date or a later one.</summary>
    public Instant FirstInstantOf(LocalDate date) => SpansAround(date).Aggregate(default(Instant?), static (first, span) =>
        first ?? (span.Midnight < span.End ? Instant.Max(span.Midnight, span.Start) : null))!.Value;

    /// <summary>The last instant before which a clock on the wall shows an earlier date.</summary>
    public Instant FinalStartOf(LocalDate date) =>
        SpansAround(date).Where(static span => span.Midnight > span.Start).Max(static span => Instant.Min(span.Midnight, span.End));

    /// <summary>The date that a clock on the wall shows.</summary>
    public LocalDate DateOf(Instant instant) => instant.InZone(zone).Date;

    public Instant At(LocalDateTime local) => local.InZoneLeniently(zone).ToInstant();

    // The spans of constant offset around a midnight, each with the instant at which this midnight comes under its offset.
    private IEnumerable<(Instant Start, Instant End, Instant Midnight)> SpansAround(LocalDate date)
    {
        var around = date.AtMidnight().InUtc().ToInstant();
        return zone.GetZoneIntervals(around - Reach, around + Reach).Select(interval => (
            interval.HasStart ? interval.Start : Instant.MinValue,
            interval.HasEnd ? interval.End : Instant.MaxValue,
            date.AtMidnight().WithOffset(interval.WallOffset).ToInstant()));
    }
}
