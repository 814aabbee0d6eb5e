namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>An occurrence in a slot of a node: one edge of the graph of carriers.</summary>
internal sealed record SlotUse(CarrierShape User, CarrierSlot Slot, Occurrence Occurrence, DerivationOrder Order)
{
    /// <summary>The reason that the user has for a fact, given the reason of the leaf.</summary>
    public ClassificationReason ReasonFor(ClassificationReason? leaf) =>
        new(Slot.Kind, Slot.Origin, Occurrence.IsElement ? new(ReasonKind.Element, Occurrence.Leaf, leaf) : leaf);
}
