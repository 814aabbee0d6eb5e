using ContactTracing.DataProtection;

[assembly: DataController("Cnam")]
[assembly: LegalBasis("Loi n°2020-546, article 11")]
[assembly: LegalBasis("Décret n°2020-551")]
[assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, 30)]
[assembly: RightsChannel("La caisse de rattachement — \"votre caisse\"")]

namespace ContactTracing.Generated.Tests.Registry;

[RetentionMax(90, DeleteWhen = nameof(ClosedAt), Basis = "Décret n°2020-551, article 5", Sunset = "2021-04-01")]
[TracingRecord(DataSubject.IndexCase)]
[PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
public partial class RegisteredCase
{
    [Pseudonym]
    public Guid Reference { get; init; }

    [HealthData(HealthCategory.TestResult)]
    public string? Result { get; init; }

    [IdentityData(IdentityKind.NationalIdentifier)]
    [HealthData(HealthCategory.Exposure)]
    public string? Both { get; init; }

    [NotPersonalData("Name of the ward's building, \\ and \t too")]
    public string? Building { get; init; }

    public int Unclassified { get; init; }

    [RetentionAnchor]
    public DateTimeOffset CollectedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}

public class InheritingCase : RegisteredCase;

[RetentionExempt("Transport only, deleted with the request", "MARS n°2020_109")]
public class ExemptMessage
{
    [IdentityData]
    public string? Phone { get; init; }
}

[NeedToKnow("Calls the contacts of a case", TracingPurpose.GuidanceAndFollowUp)]
public interface IContactCalls
{
    [NeedToKnow(
        "Reads the result before the call",
        TracingPurpose.GuidanceAndFollowUp,
        TracingPurpose.IdentifyContacts,
        Roles = ["tracer", "physician"],
        Categories = [HealthCategory.TestResult])]
    string? ResultOf(Guid reference);
}
