using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>Why a symbol is classified: the step that decided, the symbol it went through, and what that symbol's own reason is.</summary>
internal sealed record ClassificationReason(ReasonKind Kind, ISymbol Origin, ClassificationReason? Inner = null)
{
    /// <summary>For a declaration: the attribute's name, or the file and line of the row.</summary>
    public string? Detail { get; init; }

    /// <summary>The chain as text, such as <c>IndexCase.Contacts → Contact.Phone [IdentityData]</c>.</summary>
    public string Explain() => ReasonText.Of(this);

    // Chains can be as long as the longest path of members; what the compiler generates here would recurse along them.
    public bool Equals(ClassificationReason? other)
    {
        var mine = this;
        while (mine is not null && other is not null)
        {
            if (ReferenceEquals(mine, other))
            {
                return true;
            }

            if (!mine.IsSameStep(other))
            {
                return false;
            }

            mine = mine.Inner;
            other = other.Inner;
        }

        return mine is null && other is null;
    }

    public override int GetHashCode() =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(Origin) * 31) + (int)Kind);

    public override string ToString() => Explain();

    private bool IsSameStep(ClassificationReason other) =>
        Kind == other.Kind
        && string.Equals(Detail, other.Detail, StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(Origin, other.Origin);
}
