namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>A clock that stands where a test sets it, also backwards.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
