using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Findings;

/// <summary>One way on which classified data leaves the program.</summary>
/// <param name="Path">The places that the data passes, the declaration of its source first; the sink itself is left out.</param>
internal sealed record FlowFinding(DisclosedData Data, SinkSite Sink, ImmutableArray<Location> Path);
