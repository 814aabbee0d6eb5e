using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial struct Structure
{
    public int ShownId { get; set; }

    [HealthData]
    public string? SecretSymptoms { get; set; }
}

public readonly partial struct ReadOnlyStructure
{
    public int ShownId { get; init; }

    [HealthData]
    public string? SecretSymptoms { get; init; }
}

public ref partial struct RefStructure
{
    public int ShownId { get; set; }

    [HealthData]
    public ReadOnlySpan<char> SecretSymptoms { get; set; }

    public ref int ByReference;
}
