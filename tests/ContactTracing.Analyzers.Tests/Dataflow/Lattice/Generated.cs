using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Dataflow.Lattice;

/// <summary>
/// Reads bytes as instructions that build an element of the lattice with its own operations, so that every element is one
/// that the engine can reach, and FsCheck shrinks a failing case to the shortest instructions.
/// </summary>
internal static class Generated
{
    public static TaintSet Taints(byte[] code) => TaintSet.Of(code.Select(Label));

    public static FlowValue Value(byte[] code)
    {
        var value = FlowValue.Clean;
        for (var i = 0; i + 1 < code.Length; i += 2)
        {
            value = Step(value, code[i], code[i + 1]);
        }

        return value;
    }

    /// <summary>Three bytes for each step: the variable, and what its value is built by, or that its scope ends.</summary>
    public static FlowState State(FlowState start, byte[] code)
    {
        var state = start;
        for (var i = 0; i + 2 < code.Length; i += 3)
        {
            var root = At(Universe.Roots, code[i]);
            state = code[i + 1] % 9 == 8 ? state.Without(root) : state.Set(root, Value([code[i + 1], code[i + 2]]));
        }

        return state;
    }

    public static Taint Label(byte code) => At(Universe.Labels, code);

    public static ISymbol Member(byte code) => At(Universe.Members, code);

    private static FlowValue Step(FlowValue value, byte instruction, byte operand)
    {
        var label = FlowValue.Of(Label(operand));
        return (instruction % 8) switch
        {
            0 => value.WithOwn(TaintSet.Of([Label(operand)])),
            1 => value.WithElement(label),
            2 => value.Set(Member(operand), label),
            3 => FlowValue.OfElement(value),
            4 => FlowValue.Clean.Set(Member(operand), value),
            5 => FlowValue.Fresh().Set(Member(operand), value),
            6 => value.Set(Path(operand), label),
            _ => value.Join(FlowValue.OfFunction(TaintSet.Empty, At(Universe.Functions, operand))),
        };
    }

    /// <summary>A path of one to five members, longer than what is kept apart.</summary>
    private static ImmutableArray<ISymbol> Path(byte code) => [.. Enumerable.Range(0, 1 + (code % 5)).Select(i => Member((byte)(code + i)))];

    private static T At<T>(ImmutableArray<T> all, byte code) => all[code % all.Length];
}
