using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>A sink in the code, with the values that it discloses.</summary>
internal sealed record SinkUse(SinkSite Site, ImmutableArray<DisclosedValue> Values);

/// <summary>A value that a sink discloses, and how an object among it becomes visible.</summary>
internal readonly record struct DisclosedValue(IOperation Value, Rendering Rendering);
