using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// What is known at one point of a body about locals, parameters, and the fields of the object itself: values by symbol.
/// Immutable; a symbol that is not in it has not been assigned.
/// </summary>
/// <remarks>The states of one body number its symbols together, and only they can be joined and compared.</remarks>
internal sealed class FlowState
{
    private readonly Numbering _numbers;
    private readonly PersistentArray<FlowValue> _values;

    private FlowState(Numbering numbers, PersistentArray<FlowValue> values)
    {
        _numbers = numbers;
        _values = values;
    }

    public IEnumerable<KeyValuePair<ISymbol, FlowValue>> Values => _values.Entries.Select(e => new KeyValuePair<ISymbol, FlowValue>(_numbers[e.Index], e.Entry));

    public FlowValue? this[ISymbol root] => _numbers.Known(root) is { } number ? _values[number] : null;

    /// <summary>The state of a body in which nothing has been assigned yet.</summary>
    public static FlowState Empty() => new(new Numbering(), default);

    public FlowState Set(ISymbol root, FlowValue value) => With(_values.Set(_numbers.Of(root), value));

    /// <summary>Without a symbol that no code after this point can name.</summary>
    public FlowState Without(ISymbol root) => _numbers.Known(root) is { } number ? With(_values.Set(number, null)) : this;

    /// <summary>Both ways by which a point is reached. A null state is a point that is not reached.</summary>
    public static FlowState? Join(FlowState? left, FlowState? right, Func<ISymbol, FlowValue> unassigned)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return left.With(left._values.Merge(right._values, Both));

        // What one side adds nothing to is left as it is: a loop settles without a copy, and what both sides have once come to share is not
        // compared again.
        FlowValue? Both(int number, FlowValue? mine, FlowValue? other)
        {
            var known = mine ?? unassigned(left._numbers[number]);
            var joined = known.Join(other ?? unassigned(left._numbers[number]));
            return joined.Equals(known) ? mine : joined.Equals(other) ? other : joined;
        }
    }

    public static bool Same(FlowState? left, FlowState? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left._values.IsSame(right._values, static (mine, other) => mine is not null && mine.Equals(other)));

    private FlowState With(PersistentArray<FlowValue> values) => values.IsSameVersion(_values) ? this : new(_numbers, values);

    /// <summary>The symbols of a body, in the order in which they are first assigned.</summary>
    private sealed class Numbering
    {
        private readonly Dictionary<ISymbol, int> _numbers = new(SymbolEqualityComparer.Default);
        private readonly List<ISymbol> _symbols = [];

        public ISymbol this[int number] => _symbols[number];

        public int? Known(ISymbol symbol) => _numbers.TryGetValue(symbol, out var number) ? number : null;

        public int Of(ISymbol symbol)
        {
            if (Known(symbol) is { } known)
            {
                return known;
            }

            _numbers.Add(symbol, _symbols.Count);
            _symbols.Add(symbol);
            return _symbols.Count - 1;
        }
    }
}
