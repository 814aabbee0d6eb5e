using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

// In all shapes, members named Secret… are classified or reach classified data, and members named Shown… are plain.

public partial class EveryType
{
    [Pseudonym]
    public Guid ShownReference { get; init; }

    [Pseudonym]
    public TypedId ShownTypedId { get; init; }

    public string? ShownText { get; set; }

    public char ShownLetter { get; set; }

    public bool ShownFlag { get; set; }

    public int? ShownNumber { get; set; }

    public long ShownLong { get; set; }

    public decimal ShownDecimal { get; set; }

    public double ShownDouble { get; set; }

    public DayOfWeek ShownDay { get; set; }

    public DayOfWeek? ShownOptionalDay { get; set; }

    public DateTime ShownDateTime { get; set; }

    public DateTimeOffset ShownInstant { get; set; }

    public DateOnly ShownDate { get; set; }

    public TimeOnly ShownTime { get; set; }

    public TimeSpan? ShownDuration { get; set; }

    public string ShownField = "";

    [HealthData]
    public string? SecretText { get; set; }

    [HealthData(HealthCategory.TestResult)]
    public Outcome SecretOutcome { get; set; }

    [HealthData]
    public Outcome? SecretOptionalOutcome { get; set; }

    [IdentityData]
    public int SecretNumber { get; set; }

    [IdentityData]
    public long? SecretLong { get; set; }

    [IdentityData]
    public decimal SecretDecimal { get; set; }

    [IdentityData(IdentityKind.DateOfBirth)]
    public DateTime SecretDateTime { get; set; }

    [IdentityData]
    public DateTimeOffset? SecretInstant { get; set; }

    [IdentityData]
    public DateOnly SecretDate { get; set; }

    [IdentityData]
    public Guid SecretGuid { get; set; }

    [HealthData]
    public string[] SecretArray { get; set; } = [];

    [HealthData]
    public List<string> SecretList { get; set; } = [];

    [HealthData]
    public Dictionary<string, string> SecretMap { get; set; } = [];

    [HealthData]
    public string SecretField = "";

    [HealthData]
    public object? SecretObject { get; set; }
}

public readonly record struct TypedId(int Value);

public partial class Person
{
    public int ShownId { get; set; }

    [IdentityData(IdentityKind.Name)]
    public string? SecretName { get; set; }
}

/// <summary>Has no attribute of its own: what it reveals stands in its base.</summary>
public partial class Patient : Person
{
    public string? ShownWard { get; set; }
}

public class UnredactedBase
{
    public int ShownBaseId { get; set; }

    public virtual string? ShownByNobody { get; set; }

    [HealthData]
    public string? SecretBase { get; set; }

    public override string ToString() => $"{nameof(UnredactedBase)} {SecretBase}";
}

/// <summary>Its base discloses in a hand-written ToString, which must not be called.</summary>
public partial class RedactedDerived : UnredactedBase
{
    [HealthData]
    public string? SecretOwn { get; set; }
}

/// <summary>Computes from what is classified in every way that a getter can.</summary>
public partial class Computing
{
    private readonly string _written = "";

    [HealthData]
    public string? SecretSource { get; set; }

    public string Summary => "Symptoms: " + SecretSource;

    public string Block
    {
        get { return _written + SecretSource; }
    }

    public string SemiAutomatic { get => field + SecretSource; set; } = "";

    public virtual string? Overridable { get; set; }

    public static string? Shared { get; set; }

    public int this[int index] => SecretSource!.Length + index;

    public Exception Throwing => throw new InvalidOperationException(nameof(SecretSource));
}

public partial class Overriding : Computing
{
    public override string? Overridable
    {
        get => SecretSource;
        set => base.Overridable = value;
    }
}

public class Hidden
{
    public string? Note { get; set; }
}

/// <summary>Its classified member hides a plain one of its base: <c>this.Note</c> is the classified one.</summary>
public partial class Hiding : Hidden
{
    [HealthData]
    public new string? Note { get; set; }
}

public interface IPatientRecord
{
    [HealthData]
    string? Finding { get; }
}

public partial class Implementing : IPatientRecord
{
    public int ShownId { get; set; }

    public string? Finding { get; set; }
}

public sealed partial class SealedVirtual : UnredactedBase
{
    public sealed override string? ShownByNobody { get; set; }
}

[HealthData]
public partial class WhollyClassified
{
    public string? SecretAnything { get; set; }
}

public partial class Empty
{
    [HealthData]
    private readonly string _secret = "TopSecret";

    public int Length() => _secret.Length;
}
