using System.Text;
using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public sealed partial record SealedRecord(int ShownId, [HealthData] string? SecretSymptoms)
{
    public string Summary => "Symptoms: " + SecretSymptoms;
}

public partial record OpenRecord(int ShownId, [HealthData] string? SecretSymptoms);

public partial record DerivedRecord(int ShownId, string? SecretSymptoms, string? ShownWard, [IdentityData] string? SecretName)
    : OpenRecord(ShownId, SecretSymptoms);

public sealed partial record LastRecord(int ShownId, string? SecretSymptoms, [IdentityData] string? SecretName)
    : DerivedRecord(ShownId, SecretSymptoms, "ward", SecretName);

/// <summary>Without a positional parameter and without an attribute of its own.</summary>
public partial record QuietRecord : OpenRecord
{
    public QuietRecord()
        : base(0, null)
    {
    }

    public DateOnly ShownDay { get; init; }
}

public record UnredactedRecord([property: HealthData] string? SecretBase)
{
    public int ShownBaseId { get; init; }
}

public partial record RecordOverUnredacted(string? SecretBase, [HealthData] string? SecretOwn) : UnredactedRecord(SecretBase);

public abstract partial record AbstractRecord([property: IdentityData] string? SecretName)
{
    public abstract string Computed { get; }
}

public partial record ConcreteRecord(string? SecretName) : AbstractRecord(SecretName)
{
    public override string Computed => "Name: " + SecretName;
}

public partial record struct RecordStructure(int ShownId, [HealthData] string? SecretSymptoms);

public readonly partial record struct ReadOnlyRecordStructure(int ShownId, [HealthData] Outcome SecretOutcome);

public partial record PropertyRecord
{
    public int ShownId { get; init; }

    [field: HealthData]
    [HealthData]
    public string? SecretSymptoms { get; init; }

    [HealthData]
    public string SecretField = "";
}

/// <summary>The author's own PrintMembers stays; the debugger display trusts it as little as any other code.</summary>
public partial record OwnPrintMembers(int Id, [HealthData] string? Symptoms)
{
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        builder.Append("own");
        return true;
    }
}

public partial record OwnToString(int Id, [HealthData] string? Symptoms)
{
    public override string ToString() => "own";
}

public partial record SealedToString(int Id, [HealthData] string? Symptoms)
{
    public sealed override string ToString() => "sealed";
}

public partial record UnderSealedToString(int Id, string? Symptoms, [HealthData] string? Diagnosis) : SealedToString(Id, Symptoms);

/// <summary>Not partial, and redacted as far as its base is.</summary>
public record Unpartial(int ShownId, string? SecretSymptoms, int ShownFloor) : OpenRecord(ShownId, SecretSymptoms);
