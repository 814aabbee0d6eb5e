using ContactTracing.DataProtection;

namespace ContactCovid.Api.Domain;

/// <summary>A person who tested positive or waits for a result, as the tracing team of the establishment knows her.</summary>
[TracingRecord(DataSubject.IndexCase)]
[RetentionMax(90, Basis = "Décret n° 2020-551, art. 5-I")]
[PurposeLimited(TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance)]
public sealed partial class TracedCase
{
    /// <summary>Drawn at random. It names the record in the audit trail, and is gone with it.</summary>
    [Pseudonym]
    public required Guid Id { get; init; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string Name { get; init; }

    [IdentityData(IdentityKind.ContactDetails)]
    public required string Phone { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public required bool IsPositive { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; init; }
}
