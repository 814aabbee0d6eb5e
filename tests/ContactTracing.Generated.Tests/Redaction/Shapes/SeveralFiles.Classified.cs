using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial class SeveralFiles
{
    [HealthData]
    public string? SecretSymptoms { get; set; }
}
