using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Writes what the guard has to know of a type and its members, as constants of the view.</summary>
internal static class GuardedConstantsEmitter
{
    public static void Write(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        WriteType(writer, model, names);
        if (model.Members.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.OpenBlock($"private static class {names.Members}");
        foreach (var member in model.Members)
        {
            var purposes = member.Purposes is { } narrowed ? ", " + Purposes(narrowed) : "";
            writer.WriteLine(
                $"internal static readonly {Library}GuardedMember {Identifiers.Escape(member.Name)} = "
                + $"new {Library}GuardedMember({Identifiers.Literal(member.Name)}, {Categories(member.Categories)}{purposes});");
        }

        writer.CloseBlock();
    }

    public static string Purposes(EquatableArray<string> purposes)
    {
        var elements = string.Join(", ", purposes.Select(static purpose => $"{Library}TracingPurpose.{purpose}"));
        return elements.Length == 0 ? $"new {Library}TracingPurpose[0]" : $"new {Library}TracingPurpose[] {{ {elements} }}";
    }

    public static string Categories(IEnumerable<string> categories)
    {
        var set = string.Join(" | ", categories.Distinct(StringComparer.Ordinal).Select(static category => $"{Library}DataCategories.{category}"));
        return set.Length == 0 ? Library + "DataCategories.None" : set;
    }

    private static void WriteType(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        var categories = Categories(model.Members.SelectMany(static m => m.Categories.Concat(m.Carried)).OrderBy(static name => name, StringComparer.Ordinal));
        WriteType(writer, names.Type, model.Type.MetadataName, categories, model.Purposes, model.Age);
        foreach (var (derived, name) in model.Derived.Zip(names.Derived, static (derived, name) => (derived, name.Type)))
        {
            WriteType(writer, name, derived.Name, categories, derived.Purposes, derived.Age);
        }
    }

    private static void WriteType(SourceWriter writer, string constant, string name, string categories, EquatableArray<string> purposes, RecordAge? age) => writer.WriteLine($"""

        private static readonly {Library}GuardedType {constant} = new {Library}GuardedType(
            {Identifiers.Literal(name)},
            {categories},
            {Purposes(purposes)},
            {(age is null ? "null" : "() => " + age.Policy)});
        """);
}
