namespace ContactTracing.Analyzers.Tests.Meta.Architecture;

/// <summary>
/// Who may know whom inside the analyzer assembly. An area is a namespace below <c>ContactTracing.Analyzers</c> with all
/// that it contains; where two rows fit, both count. The picture in <c>docs/contributing.md</c> shows the same.
/// </summary>
internal static class AllowedDependencies
{
    /// <summary>The name that the picture gives to the root namespace, in which <c>AnalysisScope</c> lives.</summary>
    public const string Root = "AnalysisScope";

    public static IReadOnlyDictionary<string, string[]> Table { get; } = new Dictionary<string, string[]>
    {
        ["Symbols"] = [],
        ["Configuration"] = [],
        ["Classification"] = ["Configuration", "Symbols"],
        ["Retention"] = ["Symbols"],
        ["Dataflow"] = ["Classification", "Configuration", "Symbols"],
        [Root] = ["Classification", "Configuration", "Dataflow", "Symbols"],
        ["Generation"] = ["Classification", "Retention", "Symbols"],
        // One parser per feature serves the generator and its usage analyzer: so rules know generation, never the reverse.
        ["Rules"] = [Root, "Classification", "Configuration", "Generation", "Retention", "Symbols"],
        ["Rules.Access"] = ["Dataflow"],
        ["Rules.Disclosure"] = ["Dataflow"],
        ["Rules.Retention"] = ["Dataflow"],
        ["Rules.Configuration"] = ["Dataflow"],
    };

    public static IEnumerable<Dependency> Forbidden(IEnumerable<Dependency> dependencies) => dependencies.Where(d => !Allows(d));

    private static bool Allows(Dependency dependency) =>
        SameTop(dependency)
        || Table.Any(row => Within(dependency.From, row.Key) && row.Value.Any(known => Within(dependency.To, known)));

    // What an area does inside itself is its own business.
    private static bool SameTop(Dependency dependency) => Top(dependency.From) == Top(dependency.To);

    private static string Top(string area) => area.Split('.')[0];

    private static bool Within(string area, string outer) =>
        (area.Length == 0 ? Root : area) is var name
        && (name == outer || name.StartsWith(outer + ".", StringComparison.Ordinal));
}
