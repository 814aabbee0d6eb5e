using ContactTracing.Analyzers.Dataflow.Interpretation;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>Computes methods that call each other in a circle: each again whenever one that it calls says more, until none does.</summary>
internal sealed class RecursionSolver
{
    // Labels only ever grow, so a round more than their kinds is enough; what does not settle is cut and reported.
    private const int MaxRuns = 24;

    private readonly List<CallNode> _component;
    private readonly Func<CallNode, Func<ISymbol, MethodSummary?>, CancellationToken, BodyResult> _run;
    private readonly Dictionary<ISymbol, BodyResult> _results = new(SymbolEqualityComparer.Default);

    public RecursionSolver(List<CallNode> component, Func<CallNode, Func<ISymbol, MethodSummary?>, CancellationToken, BodyResult> run)
    {
        // The order must not depend on where the search began, or findings would differ from thread to thread.
        _component = [.. component.OrderBy(static n => FileOf(n), StringComparer.Ordinal).ThenByDescending(static n => StartOf(n))];
        _run = run;
    }

    public void Solve(Action<ISymbol, BodyResult> publish, CancellationToken token)
    {
        var callers = Callers();
        var pending = new Queue<CallNode>(_component);
        var queued = new HashSet<ISymbol>(_component.Select(static n => n.Symbol), SymbolEqualityComparer.Default);
        var runs = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        while (pending.Count > 0)
        {
            var node = pending.Dequeue();
            queued.Remove(node.Symbol);
            runs[node.Symbol] = runs.TryGetValue(node.Symbol, out var count) ? count + 1 : 1;
            var result = _run(node, UnderWay, token);
            var isNew = !_results.TryGetValue(node.Symbol, out var known) || !result.Summary.Says(known.Summary);
            _results[node.Symbol] = runs[node.Symbol] >= MaxRuns && isNew ? result with { IsCut = true } : result;
            foreach (var caller in isNew && runs[node.Symbol] < MaxRuns ? callers[node.Symbol] : [])
            {
                if (queued.Add(caller.Symbol))
                {
                    pending.Enqueue(caller);
                }
            }
        }

        foreach (var result in _results)
        {
            publish(result.Key, result.Value);
        }
    }

    private MethodSummary? UnderWay(ISymbol symbol) => _results.TryGetValue(symbol, out var result) ? result.Summary : null;

    private ILookup<ISymbol, CallNode> Callers() => _component
        .SelectMany(static n => n.Targets.Select(t => (Callee: (ISymbol)t, Caller: n)))
        .ToLookup(static c => c.Callee, static c => c.Caller, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);

    private static string FileOf(CallNode node) => node.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath ?? "";

    private static int StartOf(CallNode node) => node.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span.Start ?? 0;
}
