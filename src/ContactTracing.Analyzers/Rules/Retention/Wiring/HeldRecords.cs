using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>
/// The retained types of which an application keeps records: those that it declares, and those of other projects that are entities of a
/// context which it names. A type that is only carried, of a library of messages, is none.
/// </summary>
internal sealed class HeldRecords(AnalysisScope scope)
{
    private readonly Compilation _compilation = scope.Compilation;

    /// <summary>The types that the assembly itself declares.</summary>
    public IEnumerable<INamedTypeSymbol> Own() => DeclaredTypes.In(_compilation.Assembly).Where(IsRetained);

    /// <summary>All of them, in the order of their names.</summary>
    public ImmutableArray<INamedTypeSymbol> All(CancellationToken token) =>
    [
        .. Own().Concat(EntitiesElsewhere(token))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(static t => t.ToDisplayString(), StringComparer.Ordinal),
    ];

    private static bool IsRetained(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && RetentionParser.HoldsRecords(type)
        && RetentionParser.IsCandidate(type)
        && !GeneratedCode.Includes(type)
        && EffectiveRetention.Of(type) is { Terms.Days: > 0 };

    private IEnumerable<INamedTypeSymbol> EntitiesElsewhere(CancellationToken token)
    {
        if (scope.Symbols.Types(EntityFrameworkNames.DbContext).IsEmpty)
        {
            return [];
        }

        var named = References.OfThePackage(_compilation, AttributeNames.Namespace)
            .SelectMany(DeclaredTypes.In)
            .Where(IsContext)
            .Where(context => _compilation.SyntaxTrees.Any(t => FileWords.Of(t, token).MayContain(context.Name)));
        return DeclaredTypes.In(_compilation.Assembly).Where(IsContext).Concat(named).SelectMany(EntitiesOf).Where(IsRetained);
    }

    private bool IsContext(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (scope.Symbols.Is(level, EntityFrameworkNames.DbContext))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<INamedTypeSymbol> EntitiesOf(INamedTypeSymbol context) => context.GetMembers().OfType<IPropertySymbol>()
        .Where(p => scope.Symbols.Is(p.Type, EntityFrameworkNames.DbSet))
        .Select(static p => (p.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault()?.OriginalDefinition)
        .OfType<INamedTypeSymbol>();
}
