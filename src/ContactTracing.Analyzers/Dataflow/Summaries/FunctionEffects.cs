using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>What the functions that an event or another member holds do with what they are called with.</summary>
/// <param name="Sinks">Which parameters end in a sink.</param>
/// <param name="Writes">What they write of them into fields and properties.</param>
internal sealed record FunctionEffects(ImmutableArray<ParameterSink> Sinks, ImmutableDictionary<ISymbol, FlowValue> Writes)
{
    public static readonly FunctionEffects None = new([], ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default));

    /// <summary>Both: whoever calls one calls all that a member holds.</summary>
    public FunctionEffects Join(FunctionEffects other) => new([.. Sinks.Concat(other.Sinks).Distinct()], Writes.JoinedWith(other.Writes));

    /// <summary>Whether both say the same, where one of them says no less than the other.</summary>
    public bool Says(FunctionEffects other) => Sinks.Length == other.Sinks.Length && Writes.Says(other.Writes);
}
