using ContactTracing.Analyzers.Dataflow.Catalog;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Findings;

/// <summary>One use of a sink: what it is called, and what data gives.</summary>
/// <param name="Symbol">The method, constructor or property that is used.</param>
/// <param name="Channel">Where the data ends.</param>
internal sealed record SinkSite(ISymbol Symbol, SinkChannel Channel);
