using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>What the interpretation of one body found.</summary>
/// <param name="Reached">What reached a sink in it, the labels of fields still open.</param>
/// <param name="IsCut">Whether the budget ran out, so that something may be missing.</param>
internal sealed record BodyResult(MethodSummary Summary, ImmutableArray<ReachedSink> Reached, bool IsCut)
{
    public static readonly BodyResult Empty = new(MethodSummary.Empty, [], IsCut: false);
}

/// <summary>A label that reached a sink.</summary>
/// <param name="Via">The argument of the sink inside the helper that was called; null when the sink itself was.</param>
internal readonly record struct ReachedSink(Revealed Revealed, SinkSite Site, SyntaxNode? Via);
