using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>The methods of the program that <c>[^1]</c> and <c>[2..]</c> call where a type has a length and an indexer, or a <c>Slice</c>.</summary>
internal static class OwnIndexers
{
    public static IMethodSymbol? GetterOf(IImplicitIndexerReferenceOperation indexer) => Own(indexer.IndexerSymbol switch
    {
        IPropertySymbol property => property.GetMethod,
        IMethodSymbol slice => slice,
        _ => null,
    });

    public static IMethodSymbol? SetterOf(IImplicitIndexerReferenceOperation indexer) => Own((indexer.IndexerSymbol as IPropertySymbol)?.SetMethod);

    /// <summary>The index, and the length of a slice, are made of what stands in the brackets.</summary>
    public static CallOperands OperandsOf(IImplicitIndexerReferenceOperation indexer, IMethodSymbol getter) => new(getter, indexer.Instance, [], indexer.Argument);

    private static IMethodSymbol? Own(IMethodSymbol? method) => method is { DeclaringSyntaxReferences.IsEmpty: false } ? method : null;
}
