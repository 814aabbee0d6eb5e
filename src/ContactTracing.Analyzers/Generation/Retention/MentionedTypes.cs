using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Whether everything that emitted code must repeat has been typed to its end. Half-typed code gets the compiler's own
/// message, and not the same one again from a file that the user did not write.
/// </summary>
internal static class MentionedTypes
{
    public static bool AreComplete(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name.Length == 0)
            {
                return false;
            }
        }

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.Name.Length == 0 || !HasCompleteParameters(level) || HasNamesake(level))
            {
                return false;
            }
        }

        return true;
    }

    public static bool HasCompleteParameters(INamedTypeSymbol type) =>
        Reopening.HasDistinctParameters(type) && type.TypeParameters.All(IsComplete);

    // A class and an interface of one name, while one of them is being renamed.
    private static bool HasNamesake(INamedTypeSymbol type) =>
        (type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace).GetTypeMembers(type.Name, type.Arity).Length > 1;

    private static bool IsComplete(ITypeParameterSymbol parameter) => parameter.ConstraintTypes.All(IsComplete);

    private static bool IsComplete(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => false,
        INamedTypeSymbol named => named.TypeArguments.All(IsComplete) && (named.ContainingType is null || IsComplete((ITypeSymbol)named.ContainingType)),
        IArrayTypeSymbol array => IsComplete(array.ElementType),
        _ => true,
    };
}
