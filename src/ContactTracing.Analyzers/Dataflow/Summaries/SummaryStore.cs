using System.Collections.Concurrent;
using ContactTracing.Analyzers.Dataflow.Interpretation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>
/// The results of all bodies, each computed once, when it is first asked for, after those of what it calls. Methods that
/// call each other in a circle are computed together, to a fixpoint. The way down is a loop with a stack of its own: a
/// chain of a thousand calls would be too deep for the thread's.
/// </summary>
internal sealed class SummaryStore(FlowContext context)
{
    private readonly ConcurrentDictionary<ISymbol, BodyResult> _results = new(SymbolEqualityComparer.Default);
    private readonly Bodies _bodies = context.Bodies;
    private readonly CallTargets _targets = new(context.Implementations, context.Bodies, context.Handlers);

    /// <summary>The result of a method's body, or of a field's or property's initialiser.</summary>
    public BodyResult ResultOf(ISymbol owner, CancellationToken token)
    {
        var definition = owner.OriginalDefinition;
        if (!_results.TryGetValue(definition, out var result))
        {
            Solve(definition, token);
            result = _results.TryGetValue(definition, out var solved) ? solved : BodyResult.Empty;
        }

        return result;
    }

    /// <summary>Tarjan's components, callees first.</summary>
    private void Solve(ISymbol root, CancellationToken token)
    {
        var nodes = new Dictionary<ISymbol, CallNode>(SymbolEqualityComparer.Default);
        var path = new Stack<CallNode>();
        var open = new Stack<CallNode>();
        Open(root);
        while (path.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var node = path.Peek();
            if (node.NextCallee() is { } callee)
            {
                if (_results.ContainsKey(callee))
                {
                    continue;
                }

                if (!nodes.TryGetValue(callee, out var known))
                {
                    Open(callee);
                }
                else if (known.IsOpen)
                {
                    node.Low = Math.Min(node.Low, known.Index);
                }

                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                path.Peek().Low = Math.Min(path.Peek().Low, node.Low);
            }

            if (node.Low == node.Index)
            {
                SolveComponent(Close(open, node), token);
            }
        }

        void Open(ISymbol symbol)
        {
            var blocks = _bodies.Of(symbol, token);
            var node = new CallNode(symbol, blocks, nodes.Count, _targets.CalledIn(blocks, token));
            nodes.Add(symbol, node);
            path.Push(node);
            open.Push(node);
        }
    }

    private static List<CallNode> Close(Stack<CallNode> open, CallNode root)
    {
        var component = new List<CallNode>();
        CallNode node;
        do
        {
            node = open.Pop();
            node.IsOpen = false;
            component.Add(node);
        }
        while (node != root);
        return component;
    }

    private void SolveComponent(List<CallNode> component, CancellationToken token)
    {
        if (component.Count == 1 && !component[0].CallsItself)
        {
            _results.TryAdd(component[0].Symbol, Run(component[0], static _ => null, token));
            return;
        }

        new RecursionSolver(component, Run).Solve((symbol, result) => _results.TryAdd(symbol, result), token);
    }

    private BodyResult Run(CallNode node, Func<ISymbol, MethodSummary?> underWay, CancellationToken token)
    {
        if (node.Blocks.IsEmpty)
        {
            return BodyResult.Empty;
        }

        return new BodyInterpreter(context, node.Symbol, Lookup, token).Run(node.Blocks);

        MethodSummary? Lookup(ISymbol called, bool isVirtual)
        {
            if (!node.Callees.TryGetValue(CallTargets.Key(called, isVirtual), out var targets) || targets.IsEmpty)
            {
                return null;
            }

            var summary = MethodSummary.Empty;
            foreach (var target in targets)
            {
                var said = underWay(target) ?? (_results.TryGetValue(target, out var result) ? result.Summary : MethodSummary.Empty);

                // Code that subscribes to a member is not called through it: only the functions that it gives are.
                var isSubscriber = called is not IMethodSymbol && !SymbolEqualityComparer.Default.Equals(target, called.OriginalDefinition);
                summary = (isSubscriber ? MethodSummary.Empty with { Handlers = said.Handlers } : said).Join(summary);
            }

            return summary;
        }
    }
}
