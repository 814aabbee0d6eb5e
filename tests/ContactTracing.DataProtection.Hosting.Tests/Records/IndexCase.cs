namespace ContactTracing.DataProtection.Hosting.Tests.Records;

/// <summary>A record; the generator writes its purge and registers it.</summary>
[RetentionMax(90)]
internal sealed partial class IndexCase
{
    public int Id { get; set; }

    [RetentionAnchor]
    public DateTimeOffset CollectedAt { get; init; }
}
