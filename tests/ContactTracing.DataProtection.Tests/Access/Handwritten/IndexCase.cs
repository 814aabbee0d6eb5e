namespace ContactTracing.DataProtection.Tests.Access.Handwritten;

/// <summary>A record as users write it. What the generators will emit for it stands beside, by hand.</summary>
[TracingRecord(DataSubject.IndexCase)]
[PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance)]
[RetentionMax(90)]
internal sealed class IndexCase
{
    [Pseudonym]
    public Guid Id { get; init; } = Guid.NewGuid();

    [RetentionAnchor]
    public required DateTimeOffset CollectedAt { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string Name { get; init; }

    [IdentityData(IdentityKind.ContactDetails)]
    [PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
    public required string Phone { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public required bool IsPositive { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; init; }

    /// <summary>A sentence of the nurse that names the person and the illness at once.</summary>
    [IdentityData(IdentityKind.Name)]
    [HealthData(HealthCategory.Symptoms)]
    public string? Note { get; init; }

    public int Wave { get; init; }
}
