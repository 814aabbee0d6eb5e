using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Entries of classifications that are declared by documentation id, not at the member.</summary>
internal static class RowEntries
{
    private const string Unspecified = "Unspecified";

    public static EquatableArray<ClassifiedMember> Of(EquatableArray<DeclaredRow> rows) => rows
        .Select(static row => Entry(row.Id, DataClassNames.Of(row.Verdict, row.Classes).ToEquatableArray()))
        .ToEquatableArray();

    /// <param name="id">The documentation id.</param>
    /// <param name="classes">Names of members of the package's <c>DataClass</c>.</param>
    public static ClassifiedMember Entry(string id, EquatableArray<string> classes) => new(
        id,
        classes,
        UnspecifiedIn(classes, DataClassNames.Health),
        UnspecifiedIn(classes, DataClassNames.Identity),
        Reason: null);

    private static EquatableArray<string> UnspecifiedIn(EquatableArray<string> classes, string wanted) =>
        classes.Contains(wanted) ? new[] { Unspecified }.ToEquatableArray() : default;
}
