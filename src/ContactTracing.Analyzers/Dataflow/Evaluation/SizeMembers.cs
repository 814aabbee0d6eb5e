using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>The members that tell how much a collection holds, or whether it holds anything, and nothing of what.</summary>
internal static class SizeMembers
{
    public static bool Include(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } => member.Name is "Count" or "Length" or "LongLength" or "IsEmpty" or "IsDefaultOrEmpty" or "Capacity",
        IMethodSymbol { ContainingType.Name: "Enumerable" or "Queryable" or "AsyncEnumerable" } => member.Name is "Count" or "LongCount" or "Any" or "CountAsync" or "AnyAsync",
        _ => false,
    };
}
