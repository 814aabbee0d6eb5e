using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>The context of Entity Framework Core that code at a place can use.</summary>
internal static class ContextInScope
{
    /// <summary>Its name; empty where the code belongs to the context itself; null where there is none, or several.</summary>
    public static string? At(SyntaxNode place, SemanticModel model) =>
        !NameInScope.IsStatic(place, model) && model.GetEnclosingSymbol(place.SpanStart)?.ContainingType is { } type && IsContext(type)
            ? ""
            : NameInScope.Of(place, model, IsContext);

    private static bool IsContext(ITypeSymbol type)
    {
        for (var level = type as INamedTypeSymbol; level is not null; level = level.BaseType)
        {
            if (level.FullMetadataName() == EntityFrameworkNames.DbContext)
            {
                return true;
            }
        }

        return false;
    }
}
