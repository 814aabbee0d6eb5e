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
    private readonly ILookup<ISymbol, HelperReference> _uses;
    private readonly HashSet<ISymbol> _covered;

    public HelperCoverage(ICollection<HelperReference> references)
    {
        _references = references.ToLookup(static r => r.Helper, SymbolEqualityComparer.Default);
        _uses = references.ToLookup(static r => r.User, SymbolEqualityComparer.Default);
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

    // Helpers that call each other are innocent until one is called from outside; so the largest set is narrowed, and only
    // the helpers of one that is taken out are looked at again.
    private void RemoveExposed()
    {
        var exposed = new Stack<ISymbol>(_covered.Where(h => _references[h].Any(r => r.Escapes || !IsFromCovered(r))));
        while (exposed.Count > 0)
        {
            var helper = exposed.Pop();
            if (_covered.Remove(helper))
            {
                Push(_uses[helper].Where(r => !IsFromCovered(r)), exposed);
            }
        }
    }

    // What remains may be helpers that only call each other: no declared path leads to them.
    private void RemoveUnreached()
    {
        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ISymbol>(_covered.Where(h => _references[h].Any(static r => r.IsCovered || DeclaredPath.Covers(r.User))));
        while (pending.Count > 0)
        {
            var helper = pending.Pop();
            if (_covered.Contains(helper) && reached.Add(helper))
            {
                Push(_uses[helper], pending);
            }
        }

        _covered.IntersectWith(reached);
    }

    private static void Push(IEnumerable<HelperReference> references, Stack<ISymbol> pending)
    {
        foreach (var reference in references)
        {
            pending.Push(reference.Helper);
        }
    }
}
