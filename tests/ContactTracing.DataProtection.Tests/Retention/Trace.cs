namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>A record of the tests, without any data but the dates.</summary>
internal sealed record Trace(int Id, DateTimeOffset CollectedAt, DateTimeOffset? ClosedAt = null)
{
    public DateOnly CollectedOn => DateOnly.FromDateTime(CollectedAt.DateTime);
}
