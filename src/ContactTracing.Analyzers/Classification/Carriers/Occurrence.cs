using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>
/// A type inside a type expression: in <c>Dictionary&lt;int, Page&lt;Person&gt;&gt;</c> there is <c>Person</c>, which counts if
/// <c>Page&lt;T&gt;</c> gives values of its parameter.
/// </summary>
/// <param name="Leaf">A definition, an anonymous type or a type parameter: a node of the graph of carriers.</param>
/// <param name="Guards">What must hold for the types on the way.</param>
/// <param name="IsElement">Whether the leaf is inside another type, and not the expression itself.</param>
internal sealed record Occurrence(ITypeSymbol Leaf, ImmutableArray<Guard> Guards, bool IsElement)
{
    /// <summary>Whether all guards hold as far as is known, and the length of their derivations together.</summary>
    public bool IsOpen(Func<ITypeSymbol, CarrierFacts> factsOf, out int depth)
    {
        depth = 0;
        foreach (var guard in Guards)
        {
            if (!factsOf(guard.Definition).TryGet(CarriedFact.HandsOut(guard.Parameter), out var length, out _))
            {
                return false;
            }

            depth += length;
        }

        return true;
    }
}
