using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>Whether emitted code can stand beside or in a type: it and its containers must be open to further declarations.</summary>
internal static class Reopening
{
    /// <summary>What forbids it, and the type at fault: <paramref name="type"/> or one that contains it.</summary>
    public static (ReopeningObstacle Obstacle, INamedTypeSymbol Culprit) ObstacleOf(INamedTypeSymbol type)
    {
        if (type.IsStatic)
        {
            return (ReopeningObstacle.Static, type);
        }

        if (type.IsRefLikeType)
        {
            return (ReopeningObstacle.RefStruct, type);
        }

        return ObstacleAround(type);
    }

    /// <summary>Whether emitted code can open the type itself again; a <c>ref struct</c> too, but nothing half-typed without a name.</summary>
    public static bool IsOpen(INamedTypeSymbol type) =>
        !type.IsStatic && ObstacleAround(type).Obstacle == ReopeningObstacle.None && IsNamed(type);

    /// <summary>Whether the type's parameters have names, and each its own: a second one is often typed by copying the first.</summary>
    public static bool HasDistinctParameters(INamedTypeSymbol type) =>
        type.TypeParameters.All(static p => p.Name.Length > 0)
        && type.TypeParameters.Select(static p => p.Name).Distinct(StringComparer.Ordinal).Count() == type.Arity;

    private static bool IsNamed(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol level = type; level is not INamespaceSymbol { IsGlobalNamespace: true }; level = (INamespaceOrTypeSymbol)level.ContainingSymbol)
        {
            if (level.Name.Length == 0 || (level is INamedTypeSymbol named && !HasDistinctParameters(named)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for a type of which nothing but its place counts.</summary>
    public static (ReopeningObstacle Obstacle, INamedTypeSymbol Culprit) ObstacleAround(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
            {
                return (ReopeningObstacle.FileLocal, level);
            }

            if (!level.DeclaringSyntaxReferences.All(IsPartial))
            {
                return (ReopeningObstacle.NotPartial, level);
            }
        }

        return (ReopeningObstacle.None, type);
    }

    private static bool IsPartial(SyntaxReference declaration) =>
        declaration.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword);
}

internal enum ReopeningObstacle
{
    None,
    Static,
    RefStruct,
    FileLocal,
    NotPartial,
}
