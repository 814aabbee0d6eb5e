using ContactTracing.Analyzers.Dataflow.Lattice;
using FsCheck.Xunit;

namespace ContactTracing.Analyzers.Tests.Dataflow.Lattice;

/// <summary>Values form a join semilattice of bounded depth: what the fixpoints of the engine rest on.</summary>
[Properties(MaxTest = 500)]
public sealed class FlowValueProperties
{
    // A path of MaxDepth members to a value of MaxDepth levels.
    private const int DeepestValue = 2 * FlowValue.MaxDepth;

    [Property]
    public bool Join_IsCommutative(byte[] a, byte[] b) =>
        Generated.Value(a).Join(Generated.Value(b)).Equals(Generated.Value(b).Join(Generated.Value(a)));

    [Property]
    public bool Join_IsAssociative(byte[] a, byte[] b, byte[] c)
    {
        var (x, y, z) = (Generated.Value(a), Generated.Value(b), Generated.Value(c));
        return x.Join(y).Join(z).Equals(x.Join(y.Join(z)));
    }

    [Property]
    public bool Join_IsIdempotent(byte[] a) => Generated.Value(a).Join(Generated.Value(a)).Equals(Generated.Value(a));

    [Property]
    public bool Join_WithClean_ChangesNothing(byte[] a) => Generated.Value(a).Join(FlowValue.Clean).Equals(Generated.Value(a));

    [Property]
    public bool Join_IsMonotone(byte[] a, byte[] b, byte[] c)
    {
        var (less, other) = (Generated.Value(a), Generated.Value(c));
        var more = less.Join(Generated.Value(b));
        return IsWithin(less.Join(other), more.Join(other));
    }

    [Property]
    public bool Join_HoldsTheLabelsOfBoth(byte[] a, byte[] b)
    {
        var (x, y) = (Generated.Value(a), Generated.Value(b));
        return x.Join(y).Flat().Equals(x.Flat().Join(y.Flat()));
    }

    [Property]
    public bool EqualValues_HaveOneHash(byte[] a, byte[] b)
    {
        var (one, other) = (Generated.Value(a).Join(Generated.Value(b)), Generated.Value(b).Join(Generated.Value(a)));
        return one.GetHashCode() == other.GetHashCode();
    }

    [Property]
    public bool Equality_IsSymmetric(byte[] a, byte[] b) =>
        Generated.Value(a).Equals(Generated.Value(b)) == Generated.Value(b).Equals(Generated.Value(a));

    [Property]
    public bool Member_AfterSet_IsWhatWasSet(byte[] a, byte[] b, byte member)
    {
        var (owner, value) = (Generated.Value(a), Generated.Value(b));
        var read = owner.Set(Generated.Member(member), value).Member(Generated.Member(member))!;
        return Depth(value) > FlowValue.MaxDepth ? read.Equals(FlowValue.Of(value.Flat())) : read.Equals(value);
    }

    [Property]
    public bool Set_LeavesTheOtherMembers(byte[] a, byte[] b, byte member)
    {
        var owner = Generated.Value(a);
        var changed = owner.Set(Generated.Member(member), Generated.Value(b));
        var other = Generated.Member((byte)((member + 1) % Universe.Members.Length));
        return Equals(changed.Member(other), owner.Member(other));
    }

    [Property]
    public bool Element_IsAddedAndNotReplaced(byte[] a, byte[] b)
    {
        var (value, element) = (Generated.Value(a), Generated.Value(b));
        return value.WithElement(element).Flat().Equals(value.Flat().Join(element.Flat()));
    }

    [Property]
    public bool Depth_IsBounded(byte[] a) => Depth(Generated.Value(a)) <= DeepestValue;

    [Property]
    public bool Depth_OfAJoin_IsThatOfTheDeeper(byte[] a, byte[] b)
    {
        var (x, y) = (Generated.Value(a), Generated.Value(b));
        return Depth(x.Join(y)) == Math.Max(Depth(x), Depth(y));
    }

    [Property]
    public bool Change_AddsLabelsAndKeepsWhetherTheObjectIsFresh(byte[] a, byte[] b)
    {
        var (value, change) = (Generated.Value(a), Generated.Value(b));
        return value.Change(change).IsFresh == value.IsFresh && value.Change(change).Flat().Equals(value.Flat().Join(change.Flat()));
    }

    [Fact]
    public void MemberOfAFreshObject_ThatWasNotSet_IsClean()
    {
        Assert.Equal(FlowValue.Clean, FlowValue.Fresh().Member(Universe.Members[0]));
        Assert.Null(FlowValue.Clean.Member(Universe.Members[0]));
    }

    private static bool IsWithin(FlowValue less, FlowValue more) => less.Join(more).Equals(more);

    private static int Depth(FlowValue value) =>
        1 + Math.Max(value.Element is null ? 0 : Depth(value.Element), value.Members.Select(static m => Depth(m.Value)).DefaultIfEmpty(0).Max());
}
