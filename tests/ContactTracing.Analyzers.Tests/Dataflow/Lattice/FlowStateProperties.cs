using ContactTracing.Analyzers.Dataflow.Lattice;
using FsCheck.Xunit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Dataflow.Lattice;

/// <summary>
/// States form a join semilattice, variable by variable. A variable that is not in a state means what it holds unassigned,
/// so states are compared by what they mean and not by what they list.
/// </summary>
[Properties(MaxTest = 500)]
public sealed class FlowStateProperties
{
    [Property]
    public bool Join_IsCommutative(byte[] a, byte[] b) =>
        MeanTheSame(Join(State(a), State(b)), Join(State(b), State(a)));

    [Property]
    public bool Join_IsAssociative(byte[] a, byte[] b, byte[] c)
    {
        var (x, y, z) = (State(a), State(b), State(c));
        return MeanTheSame(Join(Join(x, y), z), Join(x, Join(y, z)));
    }

    [Property]
    public bool Join_IsIdempotent(byte[] a) => FlowState.Same(Join(State(a), State(a)), State(a));

    [Property]
    public bool Join_IsMonotone(byte[] a, byte[] b, byte[] c)
    {
        var (less, other) = (State(a), State(c));
        var more = Join(less, State(b));
        return MeanTheSame(Join(Join(less, other), Join(more, other)), Join(more, other));
    }

    [Property]
    public bool Join_WithAPointThatIsNotReached_IsTheOther(byte[] a)
    {
        var state = State(a);
        return ReferenceEquals(Join(null, state), state) && ReferenceEquals(Join(state, null), state);
    }

    [Property]
    public bool Join_MeansTheJoinOfEachVariable(byte[] a, byte[] b)
    {
        var (x, y) = (State(a), State(b));
        var joined = Join(x, y);
        return Universe.Roots.All(r => Meaning(joined, r).Equals(Meaning(x, r).Join(Meaning(y, r))));
    }

    [Property]
    public bool Join_RepeatedWithTheSame_Settles(byte[] a, byte[] b)
    {
        // A loop ends when this holds, whatever order the variables were assigned in.
        var once = Join(State(a), State(b));
        return FlowState.Same(Join(once, State(b)), once);
    }

    [Property]
    public bool Value_AfterSet_IsWhatWasSet(byte[] a, byte[] b)
    {
        var (state, value) = (State(a), Generated.Value(b));
        return Universe.Roots.All(r => value.Equals(state.Set(r, value)[r]));
    }

    [Property]
    public bool SameStates_MeanTheSame(byte[] a, byte[] b)
    {
        var (x, y) = (State(a), State(b));
        return !FlowState.Same(x, y) || MeanTheSame(x, y);
    }

    [Property]
    public bool Join_LeavesBothAsTheyWere(byte[] a, byte[] b)
    {
        var (x, y) = (State(a), State(b));
        var before = (Listed(x), Listed(y));
        Join(x, y);
        return before == (Listed(x), Listed(y));
    }

    [Property]
    public bool Without_ForgetsOnlyThat(byte[] a)
    {
        var state = State(a);
        return Universe.Roots.All(r => state.Without(r)[r] is null && Universe.Roots.Where(o => !o.Equals(r, SymbolEqualityComparer.Default)).All(o => Equals(state.Without(r)[o], state[o])));
    }

    // As in a body: all states of one example number their symbols together.
    private readonly FlowState _nothing = FlowState.Empty();

    private FlowState State(byte[] code) => Generated.State(_nothing, code);

    private static string Listed(FlowState state) =>
        string.Join(";", state.Values.Select(static v => $"{v.Key}={System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(v.Value)}"));

    private static FlowState? Join(FlowState? left, FlowState? right) => FlowState.Join(left, right, Unassigned);

    private static bool MeanTheSame(FlowState? left, FlowState? right) =>
        Universe.Roots.All(r => Meaning(left, r).Equals(Meaning(right, r)));

    private static FlowValue Meaning(FlowState? state, ISymbol root) => state?[root] ?? Unassigned(root);

    /// <summary>As in a body: a parameter holds what callers pass, a field what others wrote.</summary>
    private static FlowValue Unassigned(ISymbol root) => FlowValue.Of(root is IParameterSymbol ? Taint.OfParameter(root) : Taint.OfField(root));
}
