using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>Members that code uses without naming them, by <c>foreach</c>, operators, interpolation and the like.</summary>
internal static class ImplicitMembers
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Deconstruct", "ToString", "Dispose", "DisposeAsync",
        "GetAwaiter", "GetResult", "Add", "AppendFormatted", "AppendLiteral", "Slice", "GetPinnableReference",
        "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin", "Cast");

    public static bool Include(ISymbol member) => Names.Contains(member.Name) || member switch
    {
        IPropertySymbol { IsIndexer: true } => true,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.Destructor or MethodKind.StaticConstructor } => true,
        _ => false,
    };
}
