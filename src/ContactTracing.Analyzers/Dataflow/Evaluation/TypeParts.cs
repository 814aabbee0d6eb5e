using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>What a value of a type without a meaning of its own stands for: elements, type arguments, members of an anonymous type.</summary>
internal static class TypeParts
{
    public static ImmutableArray<ITypeSymbol> Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol { IsAnonymousType: true } anonymous => [.. anonymous.GetMembers().OfType<IPropertySymbol>().Select(static p => p.Type)],
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } library => library.TypeArguments,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TypeArguments,
        _ => [],
    };
}
