using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>What a symbol or type is classified as, and why.</summary>
/// <param name="Classes">The classes of data, or <see cref="DataClasses.None"/>.</param>
/// <param name="Verdict">Whether the classes were declared, or denied by a pseudonym or a reviewed negative.</param>
/// <param name="Reason">What decided; null when nothing did. With both classes, the reason for health.</param>
internal sealed record SymbolClassification(DataClasses Classes, Verdict Verdict, ClassificationReason? Reason)
{
    public static readonly SymbolClassification Unclassified = new(DataClasses.None, Verdict.Undeclared, null);

    public bool IsClassified => Classes != DataClasses.None;

    /// <summary>Whether somebody declared that the value is not to be treated as personal data.</summary>
    public bool IsDenied => Verdict is Verdict.Pseudonym or Verdict.NotPersonal or Verdict.Redacted;

    /// <summary>The categories of health data; none exactly when the value is no health data.</summary>
    public HealthCategories HealthCategories { get; private init; }

    /// <summary>The kinds of identity data; none exactly when the value is no identity data.</summary>
    public IdentityKinds IdentityKinds { get; private init; }

    private ClassificationReason? IdentityReason { get; init; }

    public DataKinds Kinds => new(HealthCategories, IdentityKinds);

    public static SymbolClassification Of(DataKinds kinds, ClassificationReason reason) => kinds.IsEmpty
        ? Unclassified
        : new(kinds.Classes, Verdict.Classified, reason)
        {
            HealthCategories = kinds.Health,
            IdentityKinds = kinds.Identity,
            IdentityReason = reason,
        };

    public static SymbolClassification Denied(Verdict verdict, ClassificationReason reason) =>
        new(DataClasses.None, verdict, reason);

    /// <summary>Why the value is of class <paramref name="wanted"/>; null when it is not.</summary>
    public ClassificationReason? ReasonFor(DataClasses wanted) =>
        (Classes & wanted & DataClasses.Health) != 0 ? Reason
        : (Classes & wanted & DataClasses.Identity) != 0 ? IdentityReason ?? Reason
        : null;

    /// <summary>The reason as text without words of any language, such as <c>IndexCase.Contacts → Contact.Phone [IdentityData]</c>.</summary>
    public string Explain() => Reason?.Explain() ?? string.Empty;

    /// <summary>
    /// Both classifications together. The stronger verdict wins, so that no declaration can weaken another one;
    /// where both say the same, the reason of this one stays.
    /// </summary>
    public SymbolClassification And(SymbolClassification other)
    {
        if (!other.IsClassified)
        {
            return Verdict == Verdict.Undeclared ? other : this;
        }

        if (!IsClassified)
        {
            return other;
        }

        var classes = Classes | other.Classes;
        var identity = ReasonFor(DataClasses.Identity) ?? other.ReasonFor(DataClasses.Identity);
        return this with
        {
            Classes = classes,
            Reason = ReasonFor(DataClasses.Health) ?? other.ReasonFor(DataClasses.Health) ?? identity,
            HealthCategories = HealthCategories | other.HealthCategories,
            IdentityKinds = IdentityKinds | other.IdentityKinds,
            IdentityReason = identity,
        };
    }

    /// <summary>The same classification, as it arrives through another symbol.</summary>
    public SymbolClassification Through(ReasonKind kind, ISymbol origin) => Reason is null ? this : this with
    {
        Reason = new(kind, origin, Reason),
        IdentityReason = IdentityReason is null ? null : new(kind, origin, IdentityReason),
    };
}
