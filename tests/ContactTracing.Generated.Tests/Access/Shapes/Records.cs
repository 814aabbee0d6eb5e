using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Access.Shapes;

/// <summary>A record as users write it; its view is generated.</summary>
[TracingRecord(DataSubject.IndexCase)]
[PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance)]
[RetentionMax(90)]
public sealed partial class TracedCase
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

    public int Wave { get; init; }

    public Stay? Home { get; init; }

    public IReadOnlyList<Stay> Stays { get; init; } = [];

    public TracedContact? Source { get; init; }

    public List<TracedContact> Contacts { get; init; } = [];
}

/// <summary>A part of a record: neither reference nor age of its own.</summary>
public sealed record Stay([IdentityData(IdentityKind.Address)] string Street, [HealthData(HealthCategory.TestResult)] bool WasPositive, int Nights);

/// <summary>A record of its own, to which another leads.</summary>
[PurposeLimited(TracingPurpose.GuidanceAndFollowUp)]
[RetentionMax(90)]
public sealed partial record TracedContact(
    [property: Pseudonym] Guid Id,
    [property: RetentionAnchor] DateTimeOffset CollectedAt,
    [IdentityData(IdentityKind.Name)] string Name);

/// <summary>What nobody declared a purpose for.</summary>
public readonly record struct PurposelessCase
{
    [HealthData(HealthCategory.TestResult)]
    public bool IsPositive { get; init; }
}
