using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>What a symbol or type is classified as, and why.</summary>
/// <param name="Classes">The classes of data, or <see cref="DataClasses.None"/>.</param>
/// <param name="Verdict">Whether the classes were declared, or denied by a pseudonym or a reviewed negative.</param>
/// <param name="Reason">What decided; null when nothing did.</param>
internal sealed record SymbolClassification(DataClasses Classes, Verdict Verdict, ClassificationReason? Reason)
{
    public static readonly SymbolClassification Unclassified = new(DataClasses.None, Verdict.Undeclared, null);

    public bool IsClassified => Classes != DataClasses.None;
}

internal enum Verdict
{
    /// <summary>Nobody said anything about the symbol.</summary>
    Undeclared,

    /// <summary>Health or identity data.</summary>
    Classified,

    /// <summary>An opaque reference that may be logged.</summary>
    Pseudonym,

    /// <summary>Reviewed, and found to be no personal data.</summary>
    NotPersonal,
}

/// <summary>Why a symbol is classified: the step that decided, the symbol it went through, and what that symbol's own reason is.</summary>
internal sealed record ClassificationReason(ReasonKind Kind, ISymbol Origin, ClassificationReason? Inner = null);

internal enum ReasonKind
{
    Attribute,
    ForeignAttribute,
    AssemblyAttribute,
    TableRow,
    RecordParameter,
    Override,
    InterfaceMember,
    BaseType,
    Interface,
    ContainingType,
    Type,
    GenericParameter,
    Member,
    Element,
}
