using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>What a type derives from.</summary>
internal static class Supertypes
{
    /// <summary>The type itself, what it derives from, and all its contracts.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level.OriginalDefinition;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract.OriginalDefinition;
        }
    }

    /// <summary>
    /// Whether all base types and interfaces are there. What is missing may be what a rule misses; while a reference is not
    /// restored, the compiler says so, and more findings would only bury that.
    /// </summary>
    public static bool AreResolved(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.TypeKind == TypeKind.Error)
            {
                return false;
            }
        }

        return type.AllInterfaces.All(static contract => contract.TypeKind != TypeKind.Error);
    }
}
