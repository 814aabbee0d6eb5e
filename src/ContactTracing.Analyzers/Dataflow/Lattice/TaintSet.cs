using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>The labels of a value. Join is union: commutative, associative, idempotent up to the order of the labels.</summary>
internal sealed class TaintSet : IEquatable<TaintSet>
{
    /// <summary>
    /// Beyond this many labels one of each kind and class says all that a finding needs: a text made of two hundred fields
    /// is reported once, and need not remember them all.
    /// </summary>
    public const int Limit = 16;

    public static readonly TaintSet Empty = new([]);

    private TaintSet(ImmutableArray<Taint> taints) => Taints = taints;

    public ImmutableArray<Taint> Taints { get; }

    public bool IsEmpty => Taints.IsEmpty;

    public TaintSet Without(Func<Taint, bool> isLeftOut) => Taints.Any(isLeftOut) ? Of(Taints.Where(t => !isLeftOut(t))) : this;

    public static TaintSet Of(IEnumerable<Taint> taints) => Empty.With(taints);

    public TaintSet With(Taint taint) => With([taint]);

    public TaintSet With(IEnumerable<Taint> taints)
    {
        ImmutableArray<Taint>.Builder? grown = null;
        foreach (var taint in taints)
        {
            if (!IsKnown(grown, taint))
            {
                grown ??= Taints.ToBuilder();
                grown.Add(taint);
            }
        }

        return grown is null ? this : new(grown.ToImmutable());
    }

    public TaintSet Join(TaintSet other)
    {
        if (IsEmpty)
        {
            return other;
        }

        return other.IsEmpty || ReferenceEquals(this, other) ? this : With(other.Taints);
    }

    /// <summary>The labels of objects that are not made visible yet.</summary>
    public TaintSet Carriers() => Taints.All(static t => t.Kind != TaintKind.Carrier) ? Empty : Of(Taints.Where(static t => t.Kind == TaintKind.Carrier));

    public bool Equals(TaintSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (Taints.Length == other.Taints.Length && Taints.All(other.Taints.Contains)));

    public override bool Equals(object? obj) => Equals(obj as TaintSet);

    public override int GetHashCode() => Taints.Length;

    private bool IsKnown(ImmutableArray<Taint>.Builder? grown, Taint taint)
    {
        var known = (IReadOnlyList<Taint>?)grown ?? Taints;
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i].Equals(taint) || (known.Count >= Limit && Covers(known[i], taint)))
            {
                return true;
            }
        }

        return false;
    }

    // A symbolic label is covered by no other: each stands for something else.
    private static bool Covers(Taint known, Taint taint) =>
        !taint.IsSymbolic && known.Kind == taint.Kind && known.Rendering == taint.Rendering && (known.Classes & taint.Classes) == taint.Classes;
}
