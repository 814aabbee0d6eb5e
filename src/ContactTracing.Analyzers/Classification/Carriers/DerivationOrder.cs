namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>Which of two equally short derivations of a fact is shown: the one that is declared first.</summary>
internal readonly record struct DerivationOrder(int Slot, int Occurrence) : IComparable<DerivationOrder>
{
    /// <summary>The declaration of the node itself, before all its slots.</summary>
    public static readonly DerivationOrder Own = new(-1, -1);

    public int CompareTo(DerivationOrder other) =>
        Slot != other.Slot ? Slot.CompareTo(other.Slot) : Occurrence.CompareTo(other.Occurrence);
}
