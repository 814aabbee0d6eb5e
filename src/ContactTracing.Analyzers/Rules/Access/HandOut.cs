using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>A method, or the getter of a property, through which callers outside its type obtain classified data.</summary>
/// <param name="Path">The method or property.</param>
/// <param name="Data">The type of what it hands out.</param>
/// <param name="Records">The types of the records in it.</param>
/// <param name="Location">Where its name stands.</param>
/// <param name="Origins">Where the data comes from.</param>
internal sealed record HandOut(ISymbol Path, ITypeSymbol Data, ImmutableArray<ITypeSymbol> Records, Location Location, Origins Origins)
{
    /// <summary>The hand-out of a method, or null when it returns nothing classified or only its own type.</summary>
    public static HandOut? Of(IMethodSymbol method, ImmutableArray<IOperation> blocks, ClassificationModel classification)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.ExplicitInterfaceImplementation or MethodKind.UserDefinedOperator or MethodKind.Conversion))
        {
            return null;
        }

        var carriers = new Carriers(classification, method.ContainingType);
        var data = Results(method).FirstOrDefault(carriers.AreHeldBy);
        return data is null
            ? null
            : new HandOut(
                PrivateHelpers.Normalise(method), data, [.. carriers.HeldBy(data)], method.Locations[0], DataOrigins.Of(method, blocks, carriers));
    }

    /// <summary>
    /// The hand-outs of data that their callers did not have, directly or through other methods of the type; those which
    /// code outside the type can call.
    /// </summary>
    public static IEnumerable<HandOut> Fetching(ICollection<HandOut> handOuts)
    {
        var fetching = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var known = new HashSet<ISymbol>(handOuts.Select(static h => h.Path), SymbolEqualityComparer.Default);
        int before;
        do
        {
            before = fetching.Count;
            fetching.UnionWith(handOuts.Where(h => h.Origins.Fetch(m => fetching.Contains(m) || !known.Contains(m))).Select(static h => h.Path));
        }
        while (fetching.Count > before);

        return handOuts.Where(h => fetching.Contains(h.Path) && !PrivateHelpers.IsPrivate(h.Path));
    }

    private static IEnumerable<ITypeSymbol> Results(IMethodSymbol method) =>
        method.Parameters.Where(static p => p.RefKind == RefKind.Out).Select(static p => p.Type).Prepend(method.ReturnType);
}
