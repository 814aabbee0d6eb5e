using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>What the view of a type is called: a program may have an <c>IndexCaseView</c> of its own, which is a common name.</summary>
internal static class ViewNames
{
    /// <summary>What the name adds to that of the type, where nothing else has it.</summary>
    public const string Usual = "View";

    /// <summary>What it adds otherwise.</summary>
    public const string Otherwise = "GuardedView";

    /// <summary>The names of members that the view has itself, or that every object has.</summary>
    public static bool IsOwn(string name) => name is
        "Open" or "OpenAsync" or "Within" or "WithinAsync"
        or "Equals" or "GetHashCode" or "GetType" or "ToString" or "MemberwiseClone" or "Finalize" or "ReferenceEquals";

    /// <summary>What the name adds to that of the type; null when both names are taken, or a type parameter is called like a member of every view.</summary>
    public static string? SuffixOf(INamedTypeSymbol type) =>
        type.TypeParameters.Any(static p => IsOwn(p.Name)) ? null
        : IsFree(type, Usual) ? Usual
        : IsFree(type, Otherwise) && Siblings(type, type.Name + "Guarded").IsEmpty() ? Otherwise
        : null;

    private static bool IsFree(INamedTypeSymbol type, string suffix)
    {
        var name = type.Name + suffix;
        return (type.ContainingType is not { } container || (container.Name != name && container.TypeParameters.All(p => p.Name != name)))
            && Siblings(type, name).All(sibling => sibling is INamedTypeSymbol other && other.Arity != type.Arity && type.ContainingType is null);
    }

    private static IEnumerable<ISymbol> Siblings(INamedTypeSymbol type, string name) =>
        (type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace).GetMembers(name).Where(TakenNames.IsWrittenByUser);

    private static bool IsEmpty(this IEnumerable<ISymbol> symbols) => !symbols.Any();
}
