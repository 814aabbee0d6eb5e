using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>
/// What a method does with data, in terms of its parameters: computed once, and applied at each call, so that a helper is
/// never analysed again for one of its callers.
/// </summary>
internal sealed record MethodSummary
{
    public static readonly ImmutableDictionary<ISymbol, FunctionEffects> NoHandlers =
        ImmutableDictionary.Create<ISymbol, FunctionEffects>(SymbolEqualityComparer.Default);

    public static readonly MethodSummary Empty = new();

    /// <summary>What it returns.</summary>
    public FlowValue Return { get; init; } = FlowValue.Clean;

    /// <summary>What it leaves in its parameters (<c>ref</c>, <c>out</c>, objects that it changes), by ordinal; -1 is the object itself.</summary>
    public ImmutableSortedDictionary<int, FlowValue> Outputs { get; init; } = ImmutableSortedDictionary<int, FlowValue>.Empty;

    /// <summary>Which of its parameters end in a sink.</summary>
    public ImmutableArray<ParameterSink> Sinks { get; init; } = [];

    /// <summary>What it writes into writers among its parameters.</summary>
    public ImmutableArray<WriterSink> WriterSinks { get; init; } = [];

    /// <summary>What it writes into fields and properties, of whatever object.</summary>
    public ImmutableDictionary<ISymbol, FlowValue> Writes { get; init; } =
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    /// <summary>What it passes to the delegates among its parameters.</summary>
    public ImmutableArray<Callback> Callbacks { get; init; } = [];

    /// <summary>What the functions do that it gives to events and to other members that hold functions, whoever raises these.</summary>
    public ImmutableDictionary<ISymbol, FunctionEffects> Handlers { get; init; } = NoHandlers;

    /// <summary>The functions among its parameters that it gives to such members.</summary>
    public ImmutableArray<HeldFunction> Held { get; init; } = [];

    /// <summary>The parameters that it reads into an object with classified members, by ordinal.</summary>
    public ImmutableSortedDictionary<int, Taint> RawTexts { get; init; } = ImmutableSortedDictionary<int, Taint>.Empty;

    /// <summary>The parameters that it reads into an object of a type that its caller names: by ordinal, the ordinal of its type parameter.</summary>
    public ImmutableSortedDictionary<int, int> RawGenerics { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Both: what a call of either may do.</summary>
    public MethodSummary Join(MethodSummary other)
    {
        if (ReferenceEquals(other, Empty) || ReferenceEquals(this, other))
        {
            return this;
        }

        var outputs = Outputs;
        foreach (var output in other.Outputs)
        {
            outputs = outputs.SetItem(output.Key, outputs.TryGetValue(output.Key, out var mine) ? mine.Join(output.Value) : output.Value);
        }

        var handlers = Handlers;
        foreach (var handler in other.Handlers)
        {
            handlers = handlers.SetItem(handler.Key, handlers.TryGetValue(handler.Key, out var mine) ? mine.Join(handler.Value) : handler.Value);
        }

        return new()
        {
            Return = Return.Join(other.Return),
            Outputs = outputs,
            Sinks = [.. Sinks.Concat(other.Sinks).Distinct()],
            WriterSinks = [.. WriterSinks.Concat(other.WriterSinks).Distinct()],
            Writes = Writes.JoinedWith(other.Writes),
            Handlers = handlers,
            Held = [.. Held.Concat(other.Held).Distinct()],
            RawTexts = RawTexts.SetItems(other.RawTexts),
            RawGenerics = RawGenerics.SetItems(other.RawGenerics),
            Callbacks = [.. Callbacks.Concat(other.Callbacks).Distinct()],
        };
    }

    /// <summary>
    /// Whether both say the same: the end of a fixpoint. From one round to the next a method only says more, so the sizes of
    /// its sets tell whether they have changed.
    /// </summary>
    public bool Says(MethodSummary other) =>
        Return.Equals(other.Return)
        && Sinks.Length == other.Sinks.Length
        && WriterSinks.Length == other.WriterSinks.Length
        && RawTexts.Count == other.RawTexts.Count
        && RawGenerics.Count == other.RawGenerics.Count
        && Callbacks.Length == other.Callbacks.Length
        && Held.Length == other.Held.Length
        && Handlers.Count == other.Handlers.Count
        && Handlers.All(h => other.Handlers.TryGetValue(h.Key, out var effects) && h.Value.Says(effects))
        && Outputs.Count == other.Outputs.Count
        && Outputs.All(o => other.Outputs.TryGetValue(o.Key, out var value) && o.Value.Equals(value))
        && Writes.Says(other.Writes);
}
