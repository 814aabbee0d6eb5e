using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// The entities of the compilation's contexts, as declarations show them: <c>DbSet&lt;T&gt;</c> properties and
/// <c>IEntityTypeConfiguration&lt;T&gt;</c>. Collected once, when a type is met whose need depends on it.
/// </summary>
internal sealed class StoredEntities
{
    private readonly Lazy<ImmutableHashSet<INamedTypeSymbol>> _entities;

    public StoredEntities(Compilation compilation, KnownSymbols symbols) =>
        _entities = new(() => Collect(compilation, symbols));

    public IEnumerable<INamedTypeSymbol> All => _entities.Value;

    public bool Contain(INamedTypeSymbol type) => _entities.Value.Contains(type.OriginalDefinition);

    private static ImmutableHashSet<INamedTypeSymbol> Collect(Compilation compilation, KnownSymbols symbols)
    {
        var entities = ImmutableHashSet.CreateBuilder<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        if (!symbols.Types(EntityFrameworkNames.DbContext).IsEmpty)
        {
            foreach (var type in DeclaredTypes.In(compilation.Assembly))
            {
                entities.UnionWith(EntitiesOf(type, symbols));
            }
        }

        return entities.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> EntitiesOf(INamedTypeSymbol type, KnownSymbols symbols)
    {
        var sets = type.GetMembers().OfType<IPropertySymbol>()
            .Select(static p => p.Type)
            .Where(t => symbols.Is(t, EntityFrameworkNames.DbSet));
        var configurations = type.AllInterfaces.Where(i => symbols.Is(i, EntityFrameworkNames.EntityTypeConfiguration));
        return sets.Concat(configurations)
            .OfType<INamedTypeSymbol>()
            .Select(static t => t.TypeArguments.FirstOrDefault()?.OriginalDefinition)
            .OfType<INamedTypeSymbol>();
    }
}
