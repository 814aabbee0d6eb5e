namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>A clock that tests set.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
