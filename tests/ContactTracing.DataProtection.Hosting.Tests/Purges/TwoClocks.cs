namespace ContactTracing.DataProtection.Hosting.Tests.Purges;

/// <summary>A clock on the wall that can be set, and one that cannot.</summary>
internal sealed class TwoClocks : TimeProvider
{
    public DateTimeOffset Wall { get; set; } = Instants.Now;

    public TimeSpan Monotonic { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Wall;

    public override long GetTimestamp() => Monotonic.Ticks;
}
