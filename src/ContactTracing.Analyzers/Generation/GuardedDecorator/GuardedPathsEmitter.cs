using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Writes the declared access paths as constants of the decorator.</summary>
internal static class GuardedPathsEmitter
{
    public static void Write(SourceWriter writer, GuardedDecoratorModel model)
    {
        if (model.Paths.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.OpenBlock("private static class " + model.Names.Paths);
        foreach (var path in model.Paths)
        {
            writer.WriteLine($"internal static readonly {Library}AccessPath {path.Field} = new {Library}AccessPath(");
            writer.WriteLine(string.Join(",\n", Arguments(path).Select(static argument => "    " + argument)) + ");");
        }

        writer.CloseBlock();
    }

    private static IEnumerable<string> Arguments(GuardedPath path)
    {
        yield return Identifiers.Literal(path.Name);
        yield return Identifiers.Literal(path.Justification);
        yield return GuardedConstantsEmitter.Purposes(path.Purposes);
        if (!path.Roles.IsEmpty)
        {
            yield return $"roles: new string[] {{ {string.Join(", ", path.Roles.Select(Identifiers.Literal))} }}";
        }

        // The declaration limits health data only: to reach a person, their name is needed whatever the result.
        if (!path.Categories.IsEmpty)
        {
            var health = path.Categories.Select(static name => name == "Unspecified" ? "UnspecifiedHealth" : name);
            yield return "categories: " + GuardedConstantsEmitter.Categories(health.Append("Identity"));
        }
    }
}
