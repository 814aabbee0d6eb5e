using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>What a method writes, of its own accord, into a writer that it is given: a finding where that is over a file.</summary>
/// <param name="Data">The label of what is written; no parameter of the method.</param>
/// <param name="Site">The write, into a parameter.</param>
/// <param name="Place">What is written, in the code of the method.</param>
internal sealed record WriterSink(Taint Data, SinkSite Site, SyntaxNode Place);
