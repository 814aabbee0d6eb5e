using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// What is known at one point of a body about locals, parameters, and the fields of the object itself: values by symbol.
/// Immutable; a symbol that is not in it has not been assigned.
/// </summary>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default));

    private readonly ImmutableDictionary<ISymbol, FlowValue> _values;

    private FlowState(ImmutableDictionary<ISymbol, FlowValue> values) => _values = values;

    public IEnumerable<KeyValuePair<ISymbol, FlowValue>> Values => _values;

    public FlowValue? this[ISymbol root] => _values.TryGetValue(root, out var value) ? value : null;

    public FlowState Set(ISymbol root, FlowValue value) => new(_values.SetItem(root, value));

    /// <summary>Both ways by which a point is reached. A null state is a point that is not reached.</summary>
    public static FlowState? Join(FlowState? left, FlowState? right, Func<ISymbol, FlowValue> unassigned)
    {
        if (left is null || right is null || ReferenceEquals(left._values, right._values))
        {
            return left ?? right;
        }

        var joined = left._values.ToBuilder();
        foreach (var pair in right._values)
        {
            var mine = left._values.TryGetValue(pair.Key, out var known) ? known : unassigned(pair.Key);
            if (!ReferenceEquals(mine, pair.Value))
            {
                joined[pair.Key] = mine.Join(pair.Value);
            }
        }

        foreach (var pair in left._values)
        {
            if (!right._values.ContainsKey(pair.Key))
            {
                joined[pair.Key] = pair.Value.Join(unassigned(pair.Key));
            }
        }

        return new(joined.ToImmutable());
    }

    public static bool Same(FlowState? left, FlowState? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null
            && (ReferenceEquals(left._values, right._values)
                || (left._values.Count == right._values.Count
                    && left._values.All(p => right._values.TryGetValue(p.Key, out var value) && p.Value.Equals(value)))));
}
