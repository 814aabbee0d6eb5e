using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>Reads <c>[PurposeLimited]</c> as the names of members of <c>TracingPurpose</c>.</summary>
internal static class PurposeReader
{
    /// <summary>What the type or a base type of it declares; null where neither says anything.</summary>
    public static EquatableArray<string>? DeclaredBy(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (DeclaredOn(level) is { } purposes)
            {
                return purposes;
            }
        }

        return null;
    }

    /// <summary>What holds for a type: its own declaration or that of its assembly. Empty where nobody says anything: then no purpose is served.</summary>
    public static EquatableArray<string> Of(INamedTypeSymbol type) =>
        DeclaredBy(type) ?? DeclaredOn(type.ContainingAssembly) ?? default;

    /// <summary>What a member declares, or what it overrides; null where it leaves its purposes to its type.</summary>
    public static EquatableArray<string>? OfMember(ISymbol member)
    {
        for (var level = member; level is not null; level = (level as IPropertySymbol)?.OverriddenProperty)
        {
            if (DeclaredOn(level) is { } purposes)
            {
                return purposes;
            }
        }

        return null;
    }

    private static EquatableArray<string>? DeclaredOn(ISymbol symbol) => symbol.Find(AttributeNames.PurposeLimited)?.Members(0);
}
