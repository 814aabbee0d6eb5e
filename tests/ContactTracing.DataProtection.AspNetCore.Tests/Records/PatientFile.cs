namespace ContactTracing.DataProtection.AspNetCore.Tests.Records;

/// <summary>A record as users write it; its view is generated.</summary>
[TracingRecord(DataSubject.IndexCase)]
[PurposeLimited(TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance)]
[RetentionMax(90)]
public sealed partial class PatientFile
{
    [Pseudonym]
    public Guid Id { get; init; } = Guid.NewGuid();

    [RetentionAnchor]
    public required DateTimeOffset CollectedAt { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string Name { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public required bool IsPositive { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; init; }
}
