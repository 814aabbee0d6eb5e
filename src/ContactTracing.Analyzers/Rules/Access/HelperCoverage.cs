using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Which members of one outermost type are inside a declared access path, by declaration or because, as private helpers,
/// only declared paths of the same type lead to them.
/// </summary>
internal sealed class HelperCoverage
{
    private readonly ILookup<ISymbol, HelperReference> _references;
    private readonly HashSet<ISymbol> _covered;

    public HelperCoverage(IEnumerable<HelperReference> references)
    {
        _references = references.ToLookup(static r => r.Helper, SymbolEqualityComparer.Default);
        _covered = new HashSet<ISymbol>(_references.Select(static g => g.Key), SymbolEqualityComparer.Default);
        RemoveExposed();
        RemoveUnreached();
    }

    /// <param name="path">A member as <see cref="PrivateHelpers.Normalise"/> gives it.</param>
    public bool Covers(ISymbol path) => DeclaredPath.Covers(path) || _covered.Contains(path);

    /// <param name="helper">A member as <see cref="PrivateHelpers.Normalise"/> gives it.</param>
    public IEnumerable<HelperReference> ReferencesTo(ISymbol helper) => _references[helper];

    public bool IsFromCovered(HelperReference reference) => reference.IsCovered || Covers(reference.User);

    /// <summary>The undeclared member that calls a private helper, for the message; null when nothing calls it.</summary>
    public ISymbol? UndeclaredCallerOf(ISymbol helper) =>
        _references[helper]
            .Where(r => r.Escapes || !IsFromCovered(r))
            .Select(static r => r.User)
            .OrderBy(static u => u.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault();

    // Helpers that call each other are innocent until one is called from outside; so the largest set is narrowed.
    private void RemoveExposed()
    {
        int removed;
        do
        {
            removed = _covered.RemoveWhere(h => _references[h].Any(r => r.Escapes || !IsFromCovered(r)));
        }
        while (removed > 0);
    }

    // What remains may be helpers that only call each other: no declared path leads to them.
    private void RemoveUnreached()
    {
        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        int before;
        do
        {
            before = reached.Count;
            reached.UnionWith(_covered.Where(h => _references[h].Any(r => LeadsFromPath(r, reached))).ToImmutableArray());
        }
        while (reached.Count > before);

        _covered.IntersectWith(reached);
    }

    private static bool LeadsFromPath(HelperReference reference, HashSet<ISymbol> reached) =>
        reference.IsCovered || reached.Contains(reference.User) || DeclaredPath.Covers(reference.User);
}
