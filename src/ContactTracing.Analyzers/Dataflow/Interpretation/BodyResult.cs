using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Summaries;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>What the interpretation of one body found.</summary>
/// <param name="Reached">What reached a sink in it, the labels of fields still open.</param>
/// <param name="IsCut">Whether the budget ran out, so that something may be missing.</param>
internal sealed record BodyResult(MethodSummary Summary, ImmutableArray<ReachedSink> Reached, bool IsCut)
{
    public static readonly BodyResult Empty = new(MethodSummary.Empty, [], IsCut: false);
}
