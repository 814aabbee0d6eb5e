using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>One body in the call graph, while its component is searched.</summary>
internal sealed class CallNode(
    ISymbol symbol, ImmutableArray<IOperation> blocks, int index, ImmutableDictionary<(ISymbol, bool), ImmutableArray<ISymbol>> callees)
{
    private readonly ImmutableArray<ISymbol> _targets = [.. callees.Values.SelectMany(static t => t).Distinct<ISymbol>(SymbolEqualityComparer.Default)];
    private int _next;

    public ISymbol Symbol { get; } = symbol;

    public ImmutableArray<IOperation> Blocks { get; } = blocks;

    public int Index { get; } = index;

    public ImmutableDictionary<(ISymbol, bool), ImmutableArray<ISymbol>> Callees { get; } = callees;

    public ImmutableArray<ISymbol> Targets => _targets;

    public int Low { get; set; } = index;

    public bool IsOpen { get; set; } = true;

    public bool CallsItself => _targets.Any(t => SymbolEqualityComparer.Default.Equals(t, Symbol));

    public ISymbol? NextCallee() => _next < _targets.Length ? _targets[_next++] : null;
}
