namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>
/// How far the time of day was ahead of the monotonic time, in the looks of late. A time of day is believed when it was no earlier, but for
/// the tolerance, in any look of the grace: one that jumps ahead has to stay there for as long, and one that is set back is believed at once,
/// since it makes nothing due.
/// </summary>
/// <param name="grace">For how long it has to stay.</param>
internal sealed class ClockHistory(TimeSpan grace)
{
    // A clock that is steered differs by less. Without it, each look could be a span of its own.
    private const long Grain = TimeSpan.TicksPerSecond;

    // The newest last; each offset is greater than that of the span before.
    private readonly List<(long Offset, TimeSpan Since)> spans = [];

    /// <summary>Adds a look.</summary>
    /// <param name="elapsed">The monotonic time.</param>
    /// <param name="now">The time of day.</param>
    public ClockLook Add(TimeSpan elapsed, DateTimeOffset now)
    {
        var offset = (now.UtcTicks - elapsed.Ticks) / Grain;
        var since = elapsed;
        while (spans.Count > 0 && spans[^1].Offset >= offset)
        {
            since = spans[^1].Since;
            spans.RemoveAt(spans.Count - 1);
        }

        spans.Add((offset, since));
        while (spans.Count > 1 && spans[1].Since <= elapsed - grace)
        {
            spans.RemoveAt(0);
        }

        // The first span has been there for long enough, or there is none before it: nothing was seen that could speak against it.
        var believed = spans.FindIndex(span => offset - span.Offset <= ClockTolerance.Skew.Ticks / Grain);
        return new(
            now.ToUniversalTime(),
            TimeSpan.FromTicks((offset - spans[0].Offset) * Grain),
            believed == 0 ? TimeSpan.Zero : spans[believed].Since + grace - elapsed);
    }
}
