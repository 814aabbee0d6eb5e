using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Which declarations would cover an undeclared path. Mostly its own; a private helper and an initialiser are covered by
/// declaring all members that lead to them, because those are the paths by which somebody gets at the data.
/// </summary>
internal sealed class PathsToDeclare(HelperCoverage coverage)
{
    private readonly Dictionary<ISymbol, ImmutableArray<ISymbol>> _callers = new(SymbolEqualityComparer.Default);

    /// <param name="path">An uncovered member as <see cref="PrivateHelpers.Normalise"/> gives it.</param>
    public ImmutableArray<ISymbol> For(ISymbol path)
    {
        var met = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { path };
        var entries = new List<ISymbol>();
        var open = new Queue<ISymbol>(met);
        while (open.Count > 0)
        {
            var member = open.Dequeue();
            if (IsEntry(member))
            {
                entries.Add(member);
                continue;
            }

            foreach (var caller in UndeclaredCallersOf(member).Where(met.Add))
            {
                open.Enqueue(caller);
            }
        }

        // Helpers that only call each other: any of them opens the circle.
        return entries.Count > 0 ? [.. InOrder(entries)] : [InOrder(met).First()];
    }

    // What escapes as a delegate, and what nothing in sight calls, is called by others in ways that cannot be seen.
    private bool IsEntry(ISymbol member) =>
        !(member is IFieldSymbol || PrivateHelpers.Is(member))
        || !coverage.ReferencesTo(member).Any()
        || coverage.ReferencesTo(member).Any(static r => r.Escapes);

    private ImmutableArray<ISymbol> UndeclaredCallersOf(ISymbol member)
    {
        if (!_callers.TryGetValue(member, out var callers))
        {
            callers = [.. coverage.ReferencesTo(member).Where(r => !coverage.IsFromCovered(r)).Select(static r => r.User)];
            _callers.Add(member, callers);
        }

        return callers;
    }

    private static IEnumerable<ISymbol> InOrder(IEnumerable<ISymbol> members) =>
        members.OrderBy(static m => m.ToDisplayString(), StringComparer.Ordinal);
}
