using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Which parameters of a method disclose, resolved once per method.</summary>
/// <param name="Parameters">By ordinal; null where a parameter discloses nothing.</param>
/// <param name="Template">The ordinal of the parameter that holds the message template, or -1.</param>
/// <param name="TemplateRendering">How the value of a hole with <c>@</c> becomes visible.</param>
internal sealed record SinkSignature(ImmutableArray<SinkParameter?> Parameters, int Template, Rendering TemplateRendering)
{
    /// <summary>Where the data ends: a method has one channel, that of the first parameter that discloses.</summary>
    public SinkChannel Channel { get; } = Parameters.FirstOrDefault(static p => p is not null)?.Channel ?? SinkChannel.Log;

    /// <summary>What the parameter at <paramref name="ordinal"/> does, null when it is no part of the sink.</summary>
    public SinkParameter? this[int ordinal] =>
        ordinal >= 0 && ordinal < Parameters.Length ? Parameters[ordinal] : null;
}
