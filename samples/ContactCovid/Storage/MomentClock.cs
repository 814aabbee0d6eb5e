namespace ContactCovid.Storage;

/// <summary>A clock that stands at the moment of the command line.</summary>
internal sealed class MomentClock(DateTimeOffset moment) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => moment.ToUniversalTime();
}
