using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Finds the rows of attributes that make the method or parameter that carries them a sink.</summary>
internal sealed class SinkAttributes
{
    private readonly CatalogIndex _index;
    private readonly Lazy<ImmutableHashSet<string>> _assemblies;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _relevant = new(SymbolEqualityComparer.Default);

    public SinkAttributes(CatalogIndex index, KnownSymbols symbols)
    {
        _index = index;
        _assemblies = new(() => AssembliesThatDeclareThem(index.Table, symbols));
    }

    /// <summary>The rows of a method or parameter, its own and those of what it overrides or implements.</summary>
    public IEnumerable<SinkRow> RowsOf(ISymbol symbol) => symbol switch
    {
        _ when !MayCarry(symbol.ContainingAssembly) => [],
        IMethodSymbol method => MemberContracts.Of(method).SelectMany(RowsOfDeclaration),
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => MemberContracts.Of(method)
            .OfType<IMethodSymbol>()
            .Where(m => parameter.Ordinal < m.Parameters.Length)
            .SelectMany(m => RowsOfDeclaration(m.Parameters[parameter.Ordinal])),
        _ => [],
    };

    private IEnumerable<SinkRow> RowsOfDeclaration(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type)
            {
                foreach (var row in _index.FamilyOf(type).OfType<SinkRow>())
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>Reading attributes from metadata costs; an assembly that cannot know them is not asked.</summary>
    private bool MayCarry(IAssemblySymbol? assembly) => assembly is not null && _relevant.GetOrAdd(assembly, a =>
        a is ISourceAssemblySymbol
        || _assemblies.Value.Contains(a.Name)
        || a.Modules.Any(m => m.ReferencedAssemblies.Any(r => _assemblies.Value.Contains(r.Name))));

    private static ImmutableHashSet<string> AssembliesThatDeclareThem(CatalogTable table, KnownSymbols symbols) => table.Rows
        .OfType<SinkRow>()
        .Where(static r => r.IsFamily && r.Id.EndsWith("Attribute", StringComparison.Ordinal))
        .SelectMany(r => symbols.Types(r.Id.Substring(2)))
        .Select(static t => t.ContainingAssembly.Name)
        .ToImmutableHashSet(StringComparer.Ordinal);
}
