namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>A clock that counts how often something began to wait for it.</summary>
internal sealed class WatchedClock(TimeProvider clock) : TimeProvider
{
    private int waits;

    public int Waits => Volatile.Read(ref waits);

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref waits);
        return timer;
    }
}
