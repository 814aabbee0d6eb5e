using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[RetentionExempt("Kept for twenty years with the patient record", "CSP, article R.1112-7")] // CT1009
public sealed class Anamnesis
{
    [HealthData(HealthCategory.Symptoms)]
    public string? Text { get; init; }
}
