using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

/// <summary>The one record that is declared as it should be; the other files misuse it.</summary>
[TracingRecord(DataSubject.IndexCase)]
[RetentionMax(90)]
public sealed partial class Case
{
    [Pseudonym]
    public required string FileNumber { get; init; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string LastName { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public bool IsPositive { get; init; }
}
