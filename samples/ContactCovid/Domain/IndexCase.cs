using ContactTracing.DataProtection;

namespace ContactCovid.Domain;

/// <summary>A person who tested positive ("patient zéro"), as the tracing team of the establishment knows her.</summary>
[TracingRecord(DataSubject.IndexCase)]
[RetentionMax(90, Basis = "Décret n° 2020-551, art. 5-I", DeleteWhen = nameof(FollowUpClosedAt))]
[PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
public sealed partial class IndexCase
{
    /// <summary>Number of the file, given by the team. It says nothing about the person.</summary>
    [Pseudonym]
    public required string FileNumber { get; init; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string LastName { get; init; }

    [IdentityData(IdentityKind.Name)]
    public required string FirstName { get; init; }

    [IdentityData(IdentityKind.DateOfBirth)]
    public required DateOnly BornOn { get; init; }

    [IdentityData(IdentityKind.ContactDetails)]
    public required string Phone { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public required DateOnly SampledOn { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public required TestResult Result { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; init; }

    /// <summary>Whether the contacts may learn who the index case is. Not asked means no.</summary>
    [IdentityDisclosureChoice]
    public IdentityDisclosure Disclosure { get; init; }

    /// <summary>Set when the team has nothing left to do for this person: the record is due from then on.</summary>
    public DateTimeOffset? FollowUpClosedAt { get; set; }

    /// <summary>The persons she chose to name. May be empty.</summary>
    [VoluntaryContacts]
    public List<Contact> Contacts { get; init; } = [];
}
