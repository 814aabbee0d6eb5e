namespace ContactTracing.Analyzers.Classification.Declarations;

/// <summary>What an attribute says about the symbol that bears it.</summary>
/// <param name="Kinds">The data that it declares.</param>
/// <param name="Denial">What it declares instead, or <see cref="Verdict.Undeclared"/>.</param>
internal readonly record struct AttributeMeaning(DataKinds Kinds, Verdict Denial)
{
    public static AttributeMeaning Classifies(DataKinds kinds) => new(kinds, Verdict.Undeclared);

    public static AttributeMeaning Denies(Verdict verdict) => new(default, verdict);

    public SymbolClassification Because(ClassificationReason reason) =>
        !Kinds.IsEmpty ? SymbolClassification.Of(Kinds, reason)
        : Denial != Verdict.Undeclared ? SymbolClassification.Denied(Denial, reason)
        : SymbolClassification.Unclassified;

    /// <summary>Both meanings; a class wins over a denial, as everywhere.</summary>
    public AttributeMeaning And(AttributeMeaning other) => new(
        new(Kinds.Health | other.Kinds.Health, Kinds.Identity | other.Kinds.Identity),
        Denial != Verdict.Undeclared ? Denial : other.Denial);
}
