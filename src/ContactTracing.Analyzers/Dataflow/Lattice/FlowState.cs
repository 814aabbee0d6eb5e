using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// What is known at one point of a body about locals, parameters, and the fields of the object itself: values by symbol.
/// Immutable; a symbol that is not in it has not been assigned.
/// </summary>
/// <remarks>
/// A state knows the one it came from and what has changed since. Two that meet again are compared only in what changed since they parted:
/// a long method has thousands of variables, and each of its branches changes a few.
/// </remarks>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default), origin: null, changed: []);

    private readonly ImmutableDictionary<ISymbol, FlowValue> _values;
    private readonly FlowState? _origin;
    private readonly ImmutableArray<ISymbol> _changed;
    private readonly int _depth;

    private FlowState(ImmutableDictionary<ISymbol, FlowValue> values, FlowState? origin, ImmutableArray<ISymbol> changed)
    {
        _values = values;
        _origin = origin;
        _changed = changed;
        _depth = origin is null ? 0 : origin._depth + 1;
    }

    public IEnumerable<KeyValuePair<ISymbol, FlowValue>> Values => _values;

    public FlowValue? this[ISymbol root] => _values.TryGetValue(root, out var value) ? value : null;

    public FlowState Set(ISymbol root, FlowValue value) => new(_values.SetItem(root, value), this, [root]);

    /// <summary>Both ways by which a point is reached. A null state is a point that is not reached.</summary>
    public static FlowState? Join(FlowState? left, FlowState? right, Func<ISymbol, FlowValue> unassigned)
    {
        if (left is null || right is null || ReferenceEquals(left._values, right._values))
        {
            return left ?? right;
        }

        var changed = ChangedSince(left, right, out var origin);
        var joined = left._values;
        foreach (var symbol in changed)
        {
            var mine = left[symbol] ?? unassigned(symbol);
            var other = right[symbol] ?? unassigned(symbol);
            joined = joined.SetItem(symbol, ReferenceEquals(mine, other) ? mine : mine.Join(other));
        }

        return new(joined, origin, [.. changed]);
    }

    public static bool Same(FlowState? left, FlowState? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null
            && (ReferenceEquals(left._values, right._values)
                || ChangedSince(left, right, out _).All(symbol => left[symbol] is { } mine && right[symbol] is { } other && mine.Equals(other))));

    /// <summary>The symbols that either has changed since they were one, and that one.</summary>
    private static HashSet<ISymbol> ChangedSince(FlowState left, FlowState right, out FlowState origin)
    {
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (!ReferenceEquals(left, right))
        {
            var later = left._depth >= right._depth ? left : right;
            changed.UnionWith(later._changed);
            (left, right) = ReferenceEquals(later, left) ? (left._origin!, right) : (left, right._origin!);
        }

        origin = left;
        return changed;
    }
}
