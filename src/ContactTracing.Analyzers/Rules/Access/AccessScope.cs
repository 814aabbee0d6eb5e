using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>What one <c>[NeedToKnow]</c> permits.</summary>
/// <param name="Member">The member whose word it is: that of the path itself, or a contract that the path keeps.</param>
/// <param name="Purposes">The purposes that it names; empty where it is half-typed.</param>
/// <param name="Categories">The categories of health data that it names; none when it is not limited to some.</param>
internal sealed record AccessScope(ISymbol Member, ImmutableArray<string> Purposes, HealthCategories Categories)
{
    /// <summary>
    /// All that a member has to keep to: its own declaration or else that of the nearest type around it, and the same of each
    /// member that it overrides or implements, because its callers know that one.
    /// </summary>
    public static ImmutableArray<AccessScope> AllOf(ISymbol member)
    {
        var contract = (member as IMethodSymbol)?.AssociatedSymbol ?? member;
        return [.. MemberContracts.Of(contract).Select(c => Nearest(SymbolEqualityComparer.Default.Equals(c, contract) ? member : c)).OfType<AccessScope>()];
    }

    /// <summary>What the declaration on the member itself permits; null where there is none.</summary>
    public static AccessScope? OwnOf(ISymbol member) =>
        member.Find(AttributeNames.NeedToKnow) is { } attribute ? Of(member, attribute) : null;

    /// <summary>The categories among these that it does not name.</summary>
    public HealthCategories Beyond(HealthCategories data) => Categories == HealthCategories.None ? HealthCategories.None : data & ~Categories;

    /// <summary>Whether data or code for these purposes serves one that it names. Where one side names none, nothing is known.</summary>
    public bool Serves(ImmutableArray<string> purposes) => Purposes.IsEmpty || purposes.IsEmpty || Purposes.Any(p => purposes.Contains(p));

    private static AccessScope? Nearest(ISymbol member)
    {
        var own = OwnOf(member) ?? ((member as IMethodSymbol)?.AssociatedSymbol is { } associated ? OwnOf(associated) : null);
        for (var type = member.ContainingType; own is null && type is not null; type = type.ContainingType)
        {
            own = type.Find(AttributeNames.NeedToKnow) is { } attribute ? Of(member, attribute) : null;
        }

        return own;
    }

    private static AccessScope Of(ISymbol member, AttributeData attribute) =>
        new(member, [.. attribute.Members(1)], Parse([.. attribute.Members(nameof(Categories))]));

    // A category that a newer library knows could be any.
    private static HealthCategories Parse(ImmutableArray<string> names)
    {
        var all = HealthCategories.None;
        foreach (var name in names)
        {
            if (!Enum.TryParse<HealthCategories>(name, out var category))
            {
                return HealthCategories.None;
            }

            all |= category;
        }

        return all;
    }
}
