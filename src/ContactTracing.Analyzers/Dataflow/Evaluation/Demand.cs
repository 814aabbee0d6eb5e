using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>What the surroundings of an expression make of its value.</summary>
/// <param name="Slot">The largest expression that does nothing but compute the value.</param>
internal readonly record struct Demand(Consumption Use, SyntaxNode Slot)
{
    /// <summary>The same for an operand that is printed or read in another way; what is only tested stays so.</summary>
    public Demand Into(Consumption use) => Use <= Consumption.Newtonsoft ? this with { Use = use } : this;

    public Demand With(Consumption use) => this with { Use = use };

    public Demand At(SyntaxNode slot) => this with { Slot = slot };
}
