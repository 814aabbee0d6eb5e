using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>A label that an expression reveals, and where.</summary>
/// <param name="Expression">Where a developer acts: where the data enters the expression that was asked about.</param>
/// <param name="Slot">The largest expression around it that does nothing but compute this value: a whole hole, operand or argument.</param>
internal readonly record struct Revealed(Taint Taint, SyntaxNode Expression, SyntaxNode Slot);
