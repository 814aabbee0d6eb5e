namespace ContactTracing.Benchmarks.Inputs.Synthetic;

/// <summary>
/// The attributes of the annotated variant. They stand on the line of what they mark, so that all variants have the
/// same lines.
/// </summary>
internal sealed class Annotations(SyntheticVariant variant)
{
    /// <summary>The one line in which the code of the variants differs besides attributes.</summary>
    public string Using => variant == SyntheticVariant.WithoutPackage ? "" : "global using ContactTracing.DataProtection;";

    public string Record => Attribute("TracingRecord(DataSubject.IndexCase)") + Attribute("RetentionMax(90)")
        + Attribute("PurposeLimited(TracingPurpose.GuidanceAndFollowUp)");

    public string Anchor => Attribute("RetentionAnchor");

    public string Pseudonym => Attribute("Pseudonym");

    public string Name => Attribute("IdentityData(IdentityKind.Name)");

    public string ContactDetails => Attribute("IdentityData(IdentityKind.ContactDetails)");

    public string DateOfBirth => Attribute("IdentityData(IdentityKind.DateOfBirth)");

    public string TestResult => Attribute("HealthData(HealthCategory.TestResult)");

    /// <summary>Classified through the taxonomy of Microsoft.Extensions.Compliance, as Meziantou's MA0153 wants it.</summary>
    public string Symptoms => Attribute("PatientData");

    public string SecureChannel => Attribute("SecureChannel");

    public string NeedToKnow => Attribute("NeedToKnow(\"Call the persons of this site to tell them how to isolate\", TracingPurpose.GuidanceAndFollowUp)");

    private string Attribute(string text) => variant == SyntheticVariant.Annotated ? $"[{text}] " : "";
}
