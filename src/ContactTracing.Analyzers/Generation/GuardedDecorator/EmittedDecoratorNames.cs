using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>What a decorator calls its own parts: names that no type parameter has, and behind which no parameter hides.</summary>
/// <param name="Paths">The class of the access paths.</param>
/// <param name="Guarded">The methods that guard sequences.</param>
/// <param name="Element">Their type parameter.</param>
internal sealed record EmittedDecoratorNames(string Paths, string Guarded, string Element)
{
    public const string UsualPaths = "Paths";

    public static EmittedDecoratorNames Of(INamedTypeSymbol type)
    {
        var taken = new HashSet<string>(type.AllInterfaces.Prepend(type).SelectMany(static c => c.GetMembers()).SelectMany(NamesIn), StringComparer.Ordinal);
        for (var level = type; level is not null; level = level.ContainingType)
        {
            taken.UnionWith(level.TypeParameters.Select(static p => p.Name));
        }

        return new(Free(UsualPaths), Free("Guarded"), Free("TElement"));

        string Free(string name)
        {
            while (!taken.Add(name))
            {
                name += "_";
            }

            return name;
        }
    }

    private static IEnumerable<string> NamesIn(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(static p => p.Name).Concat(method.TypeParameters.Select(static p => p.Name)),
        IPropertySymbol property => property.Parameters.Select(static p => p.Name),
        _ => [],
    };
}
