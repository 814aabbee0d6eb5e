using ContactTracing.DataProtection;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>The record that is purged.</summary>
[RetentionMax(90)]
internal sealed class IndexCase
{
    public long Id { get; set; }

    public required string FileNumber { get; set; }

    [RetentionAnchor]
    public DateTimeOffset CollectedAt { get; set; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; set; }

    [IdentityData(IdentityKind.ContactDetails)]
    public string? Phone { get; set; }
}
