using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// What the types of a compilation read, hand out and call, each outermost type looked at once for all rules that ask. It
/// lives as long as its scope.
/// </summary>
internal sealed class AccessMap(AnalysisScope scope)
{
    private static readonly ConditionalWeakTable<AnalysisScope, AccessMap> Maps = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeAccesses> _types = new(SymbolEqualityComparer.Default);
    private readonly Bodies _bodies = new(scope.Compilation);

    public static AccessMap Of(AnalysisScope scope) => Maps.GetValue(scope, static s => new AccessMap(s));

    /// <summary>The outermost types that have code in the file into which classified data can come.</summary>
    public IEnumerable<TypeAccesses> In(SyntaxTree tree, CancellationToken token) => scope.Reach.OwnersIn(tree, token)
        .Select(Outermost)
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        .Select(type => _types.GetOrAdd(type, t => Collect(t, token)));

    /// <summary>Which members of the outermost type around a member a declaration covers. Looks at all its code: for what is rare.</summary>
    public HelperCoverage CoverageAround(ISymbol member, CancellationToken token)
    {
        var type = Outermost(member);
        var accesses = new TypeAccesses(type, scope.Classification);
        foreach (var owner in DeclaredCode.In(type, scope.Compilation, token))
        {
            accesses.CollectReferences(owner, _bodies.Of(owner, token));
        }

        return accesses.Coverage;
    }

    private TypeAccesses Collect(INamedTypeSymbol type, CancellationToken token)
    {
        var accesses = new TypeAccesses(type, scope.Classification);
        var others = new List<ISymbol>();
        foreach (var owner in DeclaredCode.In(type, scope.Compilation, token))
        {
            if (GeneratedCode.Includes(owner))
            {
                continue;
            }

            if (scope.Reach.Includes(owner, token))
            {
                accesses.Collect(owner, _bodies.Of(owner, token));
            }
            else
            {
                others.Add(owner);
            }
        }

        // Who else calls a helper matters only where one reads.
        foreach (var owner in accesses.HaveHelpers ? others : [])
        {
            accesses.CollectReferences(owner, _bodies.Of(owner, token));
        }

        return accesses;
    }

    private static INamedTypeSymbol Outermost(ISymbol member)
    {
        var type = member.ContainingType;
        while (type.ContainingType is { } container)
        {
            type = container;
        }

        return type.OriginalDefinition;
    }
}
