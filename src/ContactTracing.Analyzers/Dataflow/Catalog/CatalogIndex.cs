using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>
/// Finds the rows of a symbol. Rows are matched by documentation id, so two visible types of one name both count, and a
/// library that is not referenced costs nothing; an id is built once per symbol, and only for types that the table names.
/// </summary>
internal sealed class CatalogIndex(CatalogTable table)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogRow>> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _typeIds = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _interfaces = new(SymbolEqualityComparer.Default);

    public CatalogTable Table { get; } = table;

    /// <summary>The rows of a method, constructor or property, through what it overrides and implements.</summary>
    public ImmutableArray<CatalogRow> RowsOf(ISymbol member) => _members.GetOrAdd(member.OriginalDefinition, Find);

    /// <summary>The rows of a type as a family.</summary>
    public ImmutableArray<CatalogRow> FamilyOf(INamedTypeSymbol type) =>
        TypeIdOf(type.OriginalDefinition) is { } id ? Table[id] : [];

    private ImmutableArray<CatalogRow> Find(ISymbol member)
    {
        for (var declared = member; declared is not null; declared = Overridden(declared))
        {
            if (RowsOfDeclaration(declared) is { IsEmpty: false } rows)
            {
                return rows;
            }
        }

        return member.IsStatic ? [] : RowsOfImplemented(member);
    }

    private ImmutableArray<CatalogRow> RowsOfDeclaration(ISymbol member)
    {
        if (member.ContainingType is not { } type || TypeIdOf(type.OriginalDefinition) is not { } typeId)
        {
            return [];
        }

        var exact = member.OriginalDefinition.GetDocumentationCommentId() is { } id ? Table[id] : [];
        return exact.IsEmpty ? Table[typeId] : exact;
    }

    private ImmutableArray<CatalogRow> RowsOfImplemented(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            return [];
        }

        foreach (var contract in _interfaces.GetOrAdd(type, CataloguedInterfaces))
        {
            foreach (var declared in contract.GetMembers())
            {
                if (declared.Kind == member.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member)
                    && RowsOfDeclaration(declared) is { IsEmpty: false } rows)
                {
                    return rows;
                }
            }
        }

        return [];
    }

    private ImmutableArray<INamedTypeSymbol> CataloguedInterfaces(INamedTypeSymbol type) =>
        type.AllInterfaces.Where(i => TypeIdOf(i.OriginalDefinition) is not null).ToImmutableArray();

    private string? TypeIdOf(INamedTypeSymbol definition) =>
        Table.MayHaveType(definition.Name) ? _typeIds.GetOrAdd(definition, IdIfCatalogued) : null;

    private string? IdIfCatalogued(INamedTypeSymbol definition) =>
        definition.GetDocumentationCommentId() is { } id && Table.HasType(id) ? id : null;

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };
}
