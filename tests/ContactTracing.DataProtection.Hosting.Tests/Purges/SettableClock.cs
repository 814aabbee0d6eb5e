using Microsoft.Extensions.Time.Testing;

namespace ContactTracing.DataProtection.Hosting.Tests.Purges;

/// <summary>A clock whose time of day can be set, while timers and the monotonic time go on as they were.</summary>
internal sealed class SettableClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    /// <summary>By how much the clock is wrong.</summary>
    public TimeSpan Error { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Error;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
