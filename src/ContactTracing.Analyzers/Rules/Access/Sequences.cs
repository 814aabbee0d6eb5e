using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>Whether a result, a task of one included, is many records, or a query that its callers can still extend.</summary>
internal static class Sequences
{
    public static bool AreIn(ITypeSymbol result) => Carriers.IsSequence(Awaited(result));

    public static bool AreQueriesIn(ITypeSymbol result) =>
        Awaited(result) is INamedTypeSymbol type && type.AllInterfaces.Append(type).Any(static i => i is { Name: "IQueryable", Arity: 1 } && IsLinq(i.ContainingNamespace));

    private static ITypeSymbol Awaited(ITypeSymbol result) =>
        result is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : result;

    private static bool IsLinq(INamespaceSymbol? space) => space is { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
