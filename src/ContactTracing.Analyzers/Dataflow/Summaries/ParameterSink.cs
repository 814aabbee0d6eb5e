using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>A parameter whose value ends in a sink.</summary>
/// <param name="Ordinal">Which parameter; -1 is the object itself.</param>
/// <param name="Use">What is made of the value on the way.</param>
/// <param name="Place">The argument of the sink that it becomes.</param>
internal sealed record ParameterSink(int Ordinal, Consumption Use, SinkSite Site, SyntaxNode Place)
{
    public bool Equals(ParameterSink? other) =>
        other is not null && Ordinal == other.Ordinal && Use == other.Use && Place == other.Place && Site.Channel == other.Site.Channel && Equals(Site.Into, other.Site.Into);

    public override int GetHashCode() => unchecked((Place.SpanStart * 31) + Ordinal + (int)Use);
}
