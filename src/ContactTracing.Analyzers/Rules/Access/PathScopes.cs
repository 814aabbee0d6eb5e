using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// What the code of a member has to keep to. A private helper works for each of the paths that lead to it, so it may do what
/// all of them may: whatever one of them does not name, would be read on its behalf too.
/// </summary>
internal sealed class PathScopes(HelperCoverage coverage)
{
    private readonly Dictionary<ISymbol, List<PathScope>> _known = new(SymbolEqualityComparer.Default);

    /// <param name="path">The member in whose code something happens.</param>
    /// <param name="declaredBy">The function or accessor around it that is itself declared, where there is one.</param>
    /// <returns>Nothing for undeclared code, which is CT3001's.</returns>
    public IReadOnlyList<PathScope> Of(ISymbol path, ISymbol? declaredBy)
    {
        var member = declaredBy ?? PrivateHelpers.Normalise(path);
        if (!_known.TryGetValue(member, out var scopes))
        {
            _known.Add(member, scopes = [.. ScopesOf(member)]);
        }

        return scopes;
    }

    // A method or accessor that is declared keeps to its contracts as well; a function has none.
    private IEnumerable<PathScope> ScopesOf(ISymbol member) =>
        IsFunction(member) ? new[] { AccessScope.OwnOf(member) }.OfType<AccessScope>().Select(static s => new PathScope(s, Caller: null))
        : IsInherited(member)
        ? ScopesOfCallers(member).OrderBy(static s => s.Caller!.ToDisplayString(), StringComparer.Ordinal)
        : Direct(member);

    private static IEnumerable<PathScope> Direct(ISymbol path) => AccessScope.AllOf(path).Select(static s => new PathScope(s, Caller: null));

    private IEnumerable<PathScope> ScopesOfCallers(ISymbol helper)
    {
        var met = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { helper };
        var open = new Stack<ISymbol>(met);
        while (open.Count > 0)
        {
            foreach (var reference in coverage.ReferencesTo(open.Pop()))
            {
                if (reference.Declared is { } function && AccessScope.OwnOf(function) is { } own)
                {
                    yield return new(own, reference.User);
                }
                else if (IsInherited(reference.User))
                {
                    if (met.Add(reference.User))
                    {
                        open.Push(reference.User);
                    }
                }
                else
                {
                    foreach (var scope in AccessScope.AllOf(reference.User))
                    {
                        yield return new(scope, reference.User);
                    }
                }
            }
        }
    }

    // One with a declaration of its own has answered for itself.
    private bool IsInherited(ISymbol member) =>
        (member is IFieldSymbol || PrivateHelpers.Is(member)) && !member.Has(AttributeNames.NeedToKnow) && coverage.ReferencesTo(member).Any();

    private static bool IsFunction(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction };
}

/// <param name="Scope">What may be done.</param>
/// <param name="Caller">The declared path on whose behalf a private helper does it; null where the member is on the path itself.</param>
internal sealed record PathScope(AccessScope Scope, ISymbol? Caller);
