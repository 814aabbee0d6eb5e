using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Lattice;
using FsCheck.Xunit;

namespace ContactTracing.Analyzers.Tests.Dataflow.Lattice;

/// <summary>Sets of labels form a join semilattice, up to their limit; beyond it no class of data and no symbol is forgotten.</summary>
[Properties(MaxTest = 500)]
public sealed class TaintSetProperties
{
    [Property]
    public bool Join_IsCommutative(byte[] a, byte[] b) =>
        Generated.Taints(a).Join(Generated.Taints(b)).Equals(Generated.Taints(b).Join(Generated.Taints(a)));

    [Property]
    public bool Join_IsAssociative(byte[] a, byte[] b, byte[] c)
    {
        var (x, y, z) = (Generated.Taints(a), Generated.Taints(b), Generated.Taints(c));
        return x.Join(y).Join(z).Equals(x.Join(y.Join(z)));
    }

    [Property]
    public bool Join_IsIdempotent(byte[] a) => Generated.Taints(a).Join(Generated.Taints(a)).Equals(Generated.Taints(a));

    [Property]
    public bool Join_IsMonotone(byte[] a, byte[] b, byte[] c)
    {
        var (less, other) = (Generated.Taints(a), Generated.Taints(c));
        var more = less.Join(Generated.Taints(b));
        return IsWithin(less.Join(other), more.Join(other));
    }

    [Property]
    public bool Join_HoldsTheLabelsOfBothAndNoMore(byte[] a, byte[] b)
    {
        var (x, y) = (Generated.Taints(a), Generated.Taints(b));
        return x.Join(y).Taints.ToHashSet().SetEquals(x.Taints.Union(y.Taints));
    }

    [Property]
    public bool EqualSets_HaveOneHash(byte[] a)
    {
        var (forward, backward) = (Generated.Taints(a), Generated.Taints([.. a.Reverse()]));
        return forward.Equals(backward) && forward.GetHashCode() == backward.GetHashCode();
    }

    [Property]
    public bool SetsOfOtherLabels_AreNotEqual(byte[] a, byte[] b)
    {
        var (x, y) = (Generated.Taints(a), Generated.Taints(b));
        return x.Equals(y) == x.Taints.ToHashSet().SetEquals(y.Taints);
    }

    [Property]
    public bool BeyondTheLimit_NoClassIsForgotten(int[] a)
    {
        var given = a.Select(Field).ToList();
        var kept = TaintSet.Of(given).Taints;
        return given.TrueForAll(t => kept.Any(k => (k.Classes & t.Classes) == t.Classes));
    }

    [Property]
    public bool BeyondTheLimit_SetsStayBounded(int[] a) =>
        // One more for each combination of two classes that the first sixteen did not have.
        TaintSet.Of(a.Select(Field)).Taints.Length <= TaintSet.Limit + 3;

    [Fact]
    public void BeyondTheLimit_EverySymbolIsKept()
    {
        var full = TaintSet.Of(Enumerable.Range(0, TaintSet.Limit * 2).Select(Field));
        Assert.Contains(Taint.OfParameter(Universe.Parameters[0]), full.With(Taint.OfParameter(Universe.Parameters[0])).Taints);
        Assert.Equal(TaintSet.Limit, full.Taints.Length);
    }

    private static bool IsWithin(TaintSet less, TaintSet more) => less.Join(more).Equals(more);

    /// <summary>One of many labels of classified members: told apart by the combination of source and subject.</summary>
    private static Taint Field(int number)
    {
        var roots = Universe.Roots;
        var index = (int)((uint)number % (roots.Length * roots.Length * 3));
        var classes = new[] { DataClasses.Health, DataClasses.Identity, DataClasses.Health | DataClasses.Identity }[index % 3];
        return Taint.OfValue(roots[index / 3 % roots.Length], classes, subject: null, origin: null)
            with { Use = (Consumption)(index / 3 / roots.Length) };
    }
}
