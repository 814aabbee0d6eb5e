using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Direct;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Sinks;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow;

/// <summary>
/// The façade of the data flow: which classified data leaves the program in a block of operations. Several rules ask for the
/// same block, so the answer is kept as long as the block lives.
/// </summary>
internal sealed class FlowModel
{
    private readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<FlowFinding>>> _blocks = new();
    private readonly Compilation _compilation;
    private readonly SinkScanner _scanner;
    private readonly DirectEvaluator _evaluator;

    public FlowModel(Compilation compilation, KnownSymbols symbols, ClassificationModel classification, CatalogTable table)
    {
        var index = new CatalogIndex(table);
        var signatures = new SinkSignatures(index, new SinkAttributes(index, symbols));
        _compilation = compilation;
        _scanner = new SinkScanner(index, signatures, new LoggerDelegates(table, symbols));
        _evaluator = new DirectEvaluator(compilation, classification, index);
    }

    /// <summary>The findings of one block: a body, an initializer. In the order of the source, each flow once.</summary>
    public ImmutableArray<FlowFinding> FindingsIn(IOperation block, CancellationToken token)
    {
        if (_blocks.TryGetValue(block, out var known))
        {
            return known.Value;
        }

        var findings = Find(block, token);
        return _blocks.GetValue(block, _ => new(findings)).Value;
    }

    private ImmutableArray<FlowFinding> Find(IOperation block, CancellationToken token)
    {
        List<FlowFinding>? findings = null;
        foreach (var operation in block.DescendantsAndSelf())
        {
            if (_scanner.UseOf(operation) is { } use)
            {
                findings ??= [];
                findings.AddRange(use.Values
                    .SelectMany(value => _evaluator.Disclosures(value.Value, value.Rendering, token))
                    .Select(disclosure => new FlowFinding(disclosure, use.Site, PathOf(disclosure))));
            }
        }

        return findings is null ? [] : InOrder(findings);
    }

    private ImmutableArray<Location> PathOf(DisclosedData disclosure) =>
        [.. disclosure.Source.Locations.Where(l => l.SourceTree is { } tree && _compilation.ContainsSyntaxTree(tree)).Take(1)];

    /// <summary>A sink inside the argument of another sink discloses the same thing, once.</summary>
    private static ImmutableArray<FlowFinding> InOrder(List<FlowFinding> findings) =>
    [
        .. findings
            .GroupBy(static f => (f.Data.Expression, f.Data.Kind))
            .Select(static g => g.First())
            .OrderBy(static f => f.Data.Expression.SpanStart)
            .ThenBy(static f => f.Data.Expression.Span.Length),
    ];
}
