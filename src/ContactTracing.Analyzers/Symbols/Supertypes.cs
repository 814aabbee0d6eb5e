using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>What a type derives from.</summary>
internal static class Supertypes
{
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
