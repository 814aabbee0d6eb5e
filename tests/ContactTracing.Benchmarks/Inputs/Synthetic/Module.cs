namespace ContactTracing.Benchmarks.Inputs.Synthetic;

/// <summary>One feature of the synthetic service: an entity and all that surrounds it. Its shape follows from its number.</summary>
internal sealed record Module(int Index, string Project)
{
    private const int PersonEvery = 4;
    private const int LeakEvery = 40;
    private const int InjectionEvery = 40;

    private static readonly string[] Adjectives =
        ["Regional", "Weekly", "Urgent", "Shared", "Mobile", "Central", "Partial", "Final", "Internal", "Planned", "Spare"];

    private static readonly string[] Nouns =
        ["Order", "Visit", "Room", "Delivery", "Invoice", "Shift", "Device", "Stock", "Route", "Contract", "Ticket", "Survey", "Budget"];

    private static readonly (string Type, string Name, string Initial)[] Kinds =
    [
        ("string", "Label", " = \"\";"), ("int", "Quantity", ""), ("decimal", "Price", ""), ("bool", "IsActive", ""),
        ("string?", "Remark", ""), ("DateTimeOffset", "DueAt", ""), ("long", "Counter", ""), ("double", "Weight", ""),
        ("Guid", "SiteId", ""), ("string", "Code", " = \"\";"), ("TimeSpan", "Duration", ""), ("int?", "Rank", ""),
    ];

    /// <summary>The name of the entity, which no other module has.</summary>
    public string Name { get; } = $"{Adjectives[Index % Adjectives.Length]}{Nouns[Index % Nouns.Length]}{Index}";

    public string Namespace => $"Clinic.{Project}.{Name}s";

    /// <summary>The entity's own members, all of them unclassified in every variant.</summary>
    public IReadOnlyList<(string Type, string Name, string Initial)> Fields { get; } =
        [.. Enumerable.Range(0, 8 + (Index % 9)).Select(i => Field(Index, i))];

    public int Operations => 8 + (Index % 7);

    public bool HasPerson => Index % PersonEvery == 0;

    public string Person => Persons.Names[Index / PersonEvery % Persons.Names.Count];

    /// <summary>Whether the module discloses what it knows of persons, in as many ways as <see cref="Templates.LeakTemplate"/> has.</summary>
    public bool Leaks => Index % LeakEvery == 0;

    /// <summary>Whether the module puts an argument of a request into SQL, for the peers to find.</summary>
    public bool Injects => Index % InjectionEvery == 1;

    // Three fields of one kind never share a name.
    private static (string Type, string Name, string Initial) Field(int module, int field)
    {
        var kind = Kinds[(module + field) % Kinds.Length];
        return kind with { Name = field < Kinds.Length ? kind.Name : $"{kind.Name}{field / Kinds.Length + 1}" };
    }
}
