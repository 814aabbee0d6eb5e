namespace ContactTracing.DataProtection;

/// <summary>
/// The anchors whose deadline has come, which are those of the days before <see cref="FirstKept"/>, and the span of time in which
/// that answer holds.
/// </summary>
internal sealed class CutoffWindow(DateTimeOffset from, DateTimeOffset until, CalendarDay firstKept, DateTimeOffset cutoff)
{
    private readonly long fromTicks = from.UtcTicks;
    private readonly long untilTicks = until.UtcTicks;
    private readonly long cutoffTicks = cutoff.UtcTicks;
    private readonly bool everything = firstKept >= CalendarDay.EndOfTime;

    /// <summary>The first day of which anything is kept; the end of time when nothing is.</summary>
    public CalendarDay FirstKept { get; } = firstKept;

    /// <summary>The same as an exclusive instant.</summary>
    public DateTimeOffset Cutoff { get; } = cutoff;

    /// <summary>The answer from <paramref name="from"/> on when nothing may exist any more.</summary>
    public static CutoffWindow Everything(DateTimeOffset from) =>
        new(from, DateTimeOffset.MaxValue, CalendarDay.EndOfTime, DateTimeOffset.MaxValue);

    public bool Covers(DateTimeOffset instant) => instant.UtcTicks >= fromTicks && instant.UtcTicks < untilTicks;

    public bool Contains(DateTimeOffset anchor) => everything || anchor.UtcTicks < cutoffTicks;

    public bool Contains(CalendarDay anchor) => everything || anchor < FirstKept;
}
