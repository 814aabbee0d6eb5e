using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>A label that reached a sink.</summary>
/// <param name="Via">The argument of the sink inside the helper that was called; null when the sink itself was.</param>
internal readonly record struct ReachedSink(Revealed Revealed, SinkSite Site, SyntaxNode? Via);
