#if NET
namespace ContactTracing.DataProtection;

/// <summary>A code of a published code system, with the words that the system gives it.</summary>
internal sealed record FhirCode(string System, string Code, string Display)
{
    private const string Terminology = "http://terminology.hl7.org/CodeSystem/", Dicom = "http://dicom.nema.org/resources/ontology/DCM";
    private const string Interaction = "http://hl7.org/fhir/restful-interaction", ActReason = Terminology + "v3-ActReason";

    private static readonly FhirCode EmergencyOverride = new(Dicom, "110127", "Emergency Override Started");
    private static readonly FhirCode EmergencyTreatment = new(ActReason, "ETREAT", "Emergency Treatment");
    private static readonly FhirCode PublicHealth = new(ActReason, "PUBHLTH", "public health");
    private static readonly FhirCode CoordinationOfCare = new(ActReason, "COC", "coordination of care");

    public static FhirCode PatientRecord { get; } = new(Dicom, "110110", "Patient Record");

    public static FhirCode HumanUser { get; } = new(Terminology + "extra-security-role-type", "humanuser", "human user");

    public static FhirCode ApplicationServer { get; } = new(Terminology + "security-source-type", "4", "Application Server");

    public static FhirCode SystemObject { get; } = new(Terminology + "audit-entity-type", "2", "System Object");

    public static FhirCode DomainResource { get; } = new(Terminology + "object-role", "4", "Domain Resource");

    /// <summary>The interaction, and that the glass was broken.</summary>
    public static IEnumerable<FhirCode> SubtypesOf(AuditEntry entry)
    {
        var word = entry.Requested switch { AuditOperation.Update => "update", AuditOperation.Delete => "delete", _ => "read" };
        yield return new FhirCode(Interaction, word, word);
        if (entry.BreakGlassReason is not null)
        {
            yield return EmergencyOverride;
        }
    }

    public static string ActionOf(AuditOperation operation) =>
        operation switch { AuditOperation.Update => "U", AuditOperation.Delete => "D", _ => "R" };

    /// <summary>0 success, 4 minor failure (a refusal), 8 serious failure (of the system).</summary>
    public static string OutcomeOf(AccessOutcome outcome) => outcome switch
    {
        AccessOutcome.Permitted => "0",
        AccessOutcome.AuditUnavailable or AccessOutcome.Failure => "8",
        _ => "4",
    };

    public static IEnumerable<FhirCode> PurposesOf(AuditEntry entry)
    {
        if (entry.Purpose is { } purpose && Of(purpose) is { } code)
        {
            yield return code;
        }

        if (entry.BreakGlassReason is not null)
        {
            yield return EmergencyTreatment;
        }
    }

    private static FhirCode? Of(TracingPurpose purpose) => purpose switch
    {
        TracingPurpose.IdentifyIndexCases or TracingPurpose.IdentifyContacts
            or TracingPurpose.HealthInvestigation or TracingPurpose.EpidemiologicalSurveillance => PublicHealth,
        TracingPurpose.GuidanceAndFollowUp or TracingPurpose.SocialSupport => CoordinationOfCare,
        TracingPurpose.Care => new FhirCode(ActReason, "TREAT", "treatment"),
        TracingPurpose.Steering => new FhirCode(ActReason, "HOPERAT", "healthcare operations"),
        TracingPurpose.Research => new FhirCode(ActReason, "HRESCH", "healthcare research"),
        TracingPurpose.DataSubjectRequest => new FhirCode(ActReason, "PATRQT", "patient requested"),
        _ => null,
    };
}
#endif
