using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>A function that a method is given and puts into an event or another member: whoever raises that runs it.</summary>
/// <param name="Ordinal">The parameter that is the function.</param>
/// <param name="Member">The member.</param>
internal sealed record HeldFunction(int Ordinal, ISymbol Member)
{
    public bool Equals(HeldFunction? other) => other is not null && Ordinal == other.Ordinal && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Member) * 31) + Ordinal);
}
