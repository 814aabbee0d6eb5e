using ContactTracing.Analyzers.Dataflow.Lattice;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>A value that a method passes to a delegate which it was given.</summary>
/// <param name="Ordinal">The parameter that is the delegate.</param>
/// <param name="Argument">Which argument of the delegate.</param>
/// <param name="Taint">A label of the value.</param>
internal sealed record Callback(int Ordinal, int Argument, Taint Taint);
