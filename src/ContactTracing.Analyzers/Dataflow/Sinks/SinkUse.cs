using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Findings;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>A sink in the code, with the values that it discloses.</summary>
internal sealed record SinkUse(SinkSite Site, ImmutableArray<DisclosedValue> Values);
