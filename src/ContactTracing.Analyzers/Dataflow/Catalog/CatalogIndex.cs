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
        TypeIdOf(type) is { } id ? Table[id] : [];

    private ImmutableArray<CatalogRow> Find(ISymbol member)
    {
        var declarations = Declarations(member).ToImmutableArray();
        var exact = declarations.SelectMany(m => ExactRows(m)).ToImmutableArray();
        return exact.IsEmpty ? declarations.SelectMany(m => FamilyRows(m)).ToImmutableArray() : exact;
    }

    private ImmutableArray<CatalogRow> ExactRows(ISymbol member) =>
        TypeIdOf(member.ContainingType) is not null && member.GetDocumentationCommentId() is { } id ? Table[id] : [];

    private ImmutableArray<CatalogRow> FamilyRows(ISymbol member) => TypeIdOf(member.ContainingType) is { } id ? Table[id] : [];

    /// <summary>The member, what it overrides and, from catalogued interfaces, what it implements.</summary>
    private IEnumerable<ISymbol> Declarations(ISymbol member)
    {
        for (var declared = member; declared is { ContainingType: not null }; declared = Overridden(declared))
        {
            yield return declared;
        }

        if (member.IsStatic || member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var declared in _interfaces.GetOrAdd(type, CataloguedInterfaces).SelectMany(static i => i.GetMembers()))
        {
            if (declared.Kind == member.Kind
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
            {
                yield return declared.OriginalDefinition;
            }
        }
    }

    private ImmutableArray<INamedTypeSymbol> CataloguedInterfaces(INamedTypeSymbol type) =>
        type.AllInterfaces.Where(i => TypeIdOf(i) is not null).ToImmutableArray();

    private string? TypeIdOf(INamedTypeSymbol type) =>
        Table.MayHaveType(type.Name) ? _typeIds.GetOrAdd(type.OriginalDefinition, IdIfCatalogued) : null;

    private string? IdIfCatalogued(INamedTypeSymbol definition) =>
        definition.GetDocumentationCommentId() is { } id && Table.HasType(id) ? id : null;

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };
}
