using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>
/// Reads on a declared path whose declaration is not limited to categories: what may be read whole, may be read by any means.
/// With categories nothing could hold such a read to them.
/// </summary>
internal sealed class PermittedReads(AnalysisScope scope)
{
    public bool Include(IOperation read, ISymbol? place, CancellationToken token)
    {
        if (AccessContext.DeclaredFunctionAround(read) is { } function)
        {
            return AccessScope.OwnOf(function) is { Categories: Classification.HealthCategories.None };
        }

        if (place is null or INamedTypeSymbol)
        {
            return false;
        }

        var coverage = AccessMap.Of(scope).CoverageAround(place, token);
        return coverage.Covers(PrivateHelpers.Normalise(place))
            && new PathScopes(coverage).Of(place, declaredBy: null) is { Count: > 0 } scopes
            && scopes.All(static s => s.Scope.Categories == Classification.HealthCategories.None);
    }
}
