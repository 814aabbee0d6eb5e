using ContactTracing.Analyzers.Dataflow.Catalog;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>A value that a sink discloses, and how an object among it becomes visible.</summary>
internal readonly record struct DisclosedValue(IOperation Value, Rendering Rendering);
