using ContactTracing.Analyzers.Dataflow.Catalog;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>A parameter that discloses.</summary>
/// <param name="DestructuredWhen">The ordinal of a boolean parameter that turns the rendering into <see cref="Rendering.Destructured"/>, or -1.</param>
internal sealed record SinkParameter(SinkChannel Channel, Rendering Rendering, int DestructuredWhen);
