namespace ContactTracing.Generated.Tests.Redaction.Shapes;

/// <summary>A classified enum value prints this name where redaction fails.</summary>
public enum Outcome
{
    Unknown,
    TopSecretPositive,
}
