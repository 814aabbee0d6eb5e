using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>Values by what they are of, in the parts of a summary.</summary>
internal static class SummaryMaps
{
    public static ImmutableDictionary<TKey, FlowValue> JoinedWith<TKey>(this ImmutableDictionary<TKey, FlowValue> left, ImmutableDictionary<TKey, FlowValue> right)
        where TKey : notnull =>
        right.Aggregate(left, static (all, pair) => all.SetItem(pair.Key, all.TryGetValue(pair.Key, out var mine) ? mine.Join(pair.Value) : pair.Value));

    public static bool Says<TKey>(this ImmutableDictionary<TKey, FlowValue> left, ImmutableDictionary<TKey, FlowValue> right)
        where TKey : notnull =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && pair.Value.Equals(value));
}
