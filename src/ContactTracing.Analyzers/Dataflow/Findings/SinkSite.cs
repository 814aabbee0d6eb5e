using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Findings;

/// <summary>One use of a sink: what it is called, and what data gives.</summary>
/// <param name="Symbol">The method, constructor or property that is used.</param>
/// <param name="Channel">Where the data ends.</param>
/// <param name="Into">The parameter or field that holds the writer, a symbolic label: the data is in a file if that is over one. Null where nothing is left to ask.</param>
internal sealed record SinkSite(ISymbol Symbol, SinkChannel Channel, Taint? Into = null);
