namespace ContactTracing.DataProtection;

/// <summary>
/// Arithmetic on instants that stops at <see cref="DateTimeOffset.MinValue"/> and <see cref="DateTimeOffset.MaxValue"/> instead of
/// throwing, since sentinels of both kinds are found in real tables. Results have the offset zero.
/// </summary>
internal static class SaturatingInstant
{
    public static DateTimeOffset OfUtcTicks(long ticks) => new(Clamp(ticks), TimeSpan.Zero);

    // An instant and the lead of a retention, which is shorter than the calendar, add up to far less than a long can hold.
    public static DateTimeOffset Add(DateTimeOffset instant, TimeSpan span) => OfUtcTicks(instant.UtcTicks + span.Ticks);

    public static DateTimeOffset Subtract(DateTimeOffset instant, TimeSpan span) => OfUtcTicks(instant.UtcTicks - span.Ticks);

    public static DateTimeOffset Min(DateTimeOffset left, DateTimeOffset right) => left <= right ? left : right;

    public static long Clamp(long ticks) => Math.Min(Math.Max(ticks, DateTimeOffset.MinValue.UtcTicks), DateTimeOffset.MaxValue.UtcTicks);
}
