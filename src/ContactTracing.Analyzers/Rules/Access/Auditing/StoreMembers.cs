using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>The methods by which a store takes entries.</summary>
internal static class StoreMembers
{
    public const string Append = "Append";
    public const string AppendAsync = "AppendAsync";

    /// <summary>The parameter with the entry or entries, where the method is one of a store; null otherwise.</summary>
    public static IParameterSymbol? EntryOf(IMethodSymbol method, AuditTypes types)
    {
        // That of an explicit implementation has the interface before it.
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        return name is Append or AppendAsync
            && method.Parameters.FirstOrDefault() is { } first
            && types.HoldsEntries(first.Type)
            && types.IsStore(method.ContainingType)
                ? first
                : null;
    }
}
