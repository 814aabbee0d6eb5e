using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

/// <summary>Carries nothing itself; its members do, at several depths.</summary>
public partial class Investigation
{
    public int ShownNumber { get; set; }

    public Person? SecretIndex { get; set; }

    public List<Person> SecretContacts { get; set; } = [];

    public Person[] SecretArray { get; set; } = [];

    public Dictionary<string, List<Person>> SecretGroups { get; set; } = [];

    public IReadOnlyList<Unredacted> SecretList { get; set; } = [];

    public (int Number, Person? Person) SecretPair { get; set; }

    public object? SecretAnything { get; set; }
}

/// <summary>Not partial: whoever prints it discloses.</summary>
public record Unredacted([property: HealthData] string SecretFinding);

public partial record InvestigationRecord(int ShownNumber, Unredacted? SecretIndex, IReadOnlyList<Unredacted> SecretContacts);

public partial class Box<T>
    where T : notnull
{
    public int ShownSize { get; set; }

    public T? SecretContent { get; set; }

    [IdentityData]
    public string? SecretOwner { get; set; }
}
