using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Finds the members that <c>[RetentionAnchor]</c> marks.</summary>
internal static class RetentionAnchors
{
    /// <summary>
    /// The anchors of a type: its own and its base types' ones, each overridden member once. Only where there is none at
    /// all, those that its interfaces mark, in the shape of the members that implement them.
    /// </summary>
    public static ImmutableArray<ISymbol> Of(INamedTypeSymbol type)
    {
        var anchors = ImmutableArray.CreateBuilder<ISymbol>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            anchors.AddRange(DeclaredBy(level).Where(anchor => !anchors.Any(known => IsSame(known, anchor))));
        }

        return anchors.Count > 0 ? anchors.ToImmutable() : FromInterfaces(type);
    }

    /// <summary>The anchors that the type itself declares, in the order of their declaration.</summary>
    public static IEnumerable<ISymbol> DeclaredBy(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            // [field: RetentionAnchor] on an auto-property marks its backing field: the property is what the user means.
            if (member is IPropertySymbol or IFieldSymbol && member.Has(AttributeNames.RetentionAnchor))
            {
                yield return member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : member;
            }
        }
    }

    private static ImmutableArray<ISymbol> FromInterfaces(INamedTypeSymbol type) => type.AllInterfaces
        .SelectMany(DeclaredBy)
        .Select(anchor => (type.TypeKind == TypeKind.Interface ? null : type.FindImplementationForInterfaceMember(anchor)) ?? anchor)
        .Distinct<ISymbol>(SymbolEqualityComparer.Default)
        .ToImmutableArray();

    // Marked on the property and on its field, or on the property and on what it overrides.
    private static bool IsSame(ISymbol member, ISymbol other)
    {
        if (SymbolEqualityComparer.Default.Equals(member, other))
        {
            return true;
        }

        for (var overridden = (member as IPropertySymbol)?.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
