using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>
/// Solves the graph of carriers on demand. Types that hold one another form a component and are solved together, because
/// the answer for one of them, taken before the others are known, would be wrong and stay so. Components come in the
/// order of Tarjan's algorithm, kept on a list of our own: chains of types may be longer than the stack is deep.
/// </summary>
internal sealed class CarrierSolver(CarrierShapes shapes)
{
    // Only final answers are in here, so it does not matter which thread wrote them and when.
    private readonly ConcurrentDictionary<ITypeSymbol, CarrierFacts> _solved = new(SymbolEqualityComparer.Default);

    public CarrierFacts Solve(ITypeSymbol node)
    {
        if (!_solved.ContainsKey(node))
        {
            Visit(node);
        }

        return _solved[node];
    }

    private void Visit(ITypeSymbol root)
    {
        var visits = new Dictionary<ITypeSymbol, Visited>(SymbolEqualityComparer.Default);
        var path = new Stack<Visited>();
        var open = new Stack<Visited>();
        Enter(root, visits, path, open);
        while (path.Count > 0)
        {
            var current = path.Peek();
            if (current.Next < current.Needs.Count)
            {
                var need = current.Needs[current.Next++];
                if (visits.TryGetValue(need, out var known))
                {
                    current.Low = known.IsOpen ? Math.Min(current.Low, known.Index) : current.Low;
                }
                else if (!_solved.ContainsKey(need))
                {
                    Enter(need, visits, path, open);
                }

                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                path.Peek().Low = Math.Min(path.Peek().Low, current.Low);
            }

            if (current.Low == current.Index)
            {
                Close(current, open);
            }
        }
    }

    private void Enter(ITypeSymbol node, Dictionary<ITypeSymbol, Visited> visits, Stack<Visited> path, Stack<Visited> open)
    {
        var visited = new Visited(shapes.Of(node), visits.Count);
        visits.Add(node, visited);
        path.Push(visited);
        open.Push(visited);
    }

    private void Close(Visited first, Stack<Visited> open)
    {
        var component = new List<CarrierShape>();
        Visited last;
        do
        {
            last = open.Pop();
            last.IsOpen = false;
            component.Add(last.Shape);
        }
        while (last != first);

        foreach (var solved in ComponentSolver.Solve(component, other => _solved[other]))
        {
            _solved.TryAdd(solved.Key, solved.Value);
        }
    }

    private sealed class Visited(CarrierShape shape, int index)
    {
        public CarrierShape Shape { get; } = shape;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public bool IsOpen { get; set; } = true;

        public int Next { get; set; }

        public List<ITypeSymbol> Needs { get; } = NeedsOf(shape);

        private static List<ITypeSymbol> NeedsOf(CarrierShape shape)
        {
            var needs = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
            foreach (var occurrence in shape.Slots.SelectMany(slot => slot.Occurrences))
            {
                needs.Add(occurrence.Leaf);
                needs.UnionWith(occurrence.Guards.Select(guard => guard.Definition));
            }

            return [.. needs];
        }
    }
}
