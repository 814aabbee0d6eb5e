using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
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

    public CatalogTable Table { get; } = table;

    /// <summary>The rows of a method, constructor or property, through what it overrides and implements.</summary>
    public ImmutableArray<CatalogRow> RowsOf(ISymbol member) => _members.GetOrAdd(member.OriginalDefinition, Find);

    /// <summary>The rows of a type as a family.</summary>
    public ImmutableArray<CatalogRow> FamilyOf(INamedTypeSymbol type) =>
        TypeIdOf(type) is { } id ? Table[id] : [];

    /// <summary>The rows of a constructor's type, and of those that it derives from, that mean every constructor of the family.</summary>
    public IEnumerable<SinkRow> ConstructionOf(IMethodSymbol method)
    {
        var type = method.MethodKind == MethodKind.Constructor ? method.ContainingType : null;
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var row in FamilyOf(type))
            {
                if (row is SinkRow { Scope: SinkScope.Construction } sink)
                {
                    yield return sink;
                }
            }
        }
    }

    private ImmutableArray<CatalogRow> Find(ISymbol member)
    {
        var declarations = MemberContracts.Of(member).Select(static m => m.OriginalDefinition).Where(static m => m.ContainingType is not null).ToList();
        var exact = declarations.SelectMany(m => ExactRows(m)).ToImmutableArray();
        return exact.IsEmpty ? declarations.SelectMany(m => FamilyRows(m)).ToImmutableArray() : exact;
    }

    private ImmutableArray<CatalogRow> ExactRows(ISymbol member) =>
        TypeIdOf(member.ContainingType) is not null && member.GetDocumentationCommentId() is { } id ? Table[id] : [];

    private ImmutableArray<CatalogRow> FamilyRows(ISymbol member) => TypeIdOf(member.ContainingType) is { } id ? Table[id] : [];

    private string? TypeIdOf(INamedTypeSymbol type) =>
        Table.MayHaveType(type.Name) ? _typeIds.GetOrAdd(type.OriginalDefinition, IdIfCatalogued) : null;

    private string? IdIfCatalogued(INamedTypeSymbol definition) =>
        definition.GetDocumentationCommentId() is { } id && Table.HasType(id) ? id : null;
}
