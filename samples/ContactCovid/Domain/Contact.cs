using ContactTracing.DataProtection;

namespace ContactCovid.Domain;

/// <summary>A person at risk of being infected, named by an index case.</summary>
[TracingRecord(DataSubject.Contact)]
[RetentionMax(90, Basis = "Décret n° 2020-551, art. 5-I")]
[PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
public sealed partial class Contact
{
    [Pseudonym]
    public required string FileNumber { get; init; }

    [Pseudonym]
    public required string IndexCaseFileNumber { get; init; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string LastName { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string FirstName { get; init; }

    [IdentityData(IdentityKind.ContactDetails)]
    public required string Phone { get; init; }

    [HealthData(HealthCategory.Exposure)]
    public required DateOnly LastContactOn { get; init; }

    [IdentityData(IdentityKind.Relationship)]
    public required Relationship Relationship { get; init; }
}
