using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>The context of Entity Framework Core that code at a place can use.</summary>
internal static class ContextInScope
{
    /// <summary>Its name; empty where the code belongs to the context itself; null where there is none, or several.</summary>
    public static string? At(SyntaxNode place, SemanticModel model)
    {
        var isStatic = false;
        for (var symbol = model.GetEnclosingSymbol(place.SpanStart); symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            isStatic |= method.IsStatic;
        }

        if (!isStatic && model.GetEnclosingSymbol(place.SpanStart)?.ContainingType is { } type && IsContext(type))
        {
            return "";
        }

        var candidates = model.LookupSymbols(place.SpanStart).Where(s => TypeOf(s) is { } t && IsContext(t) && IsUsable(s, place, isStatic)).ToList();
        var nearest = candidates.Where(static s => s is ILocalSymbol or IParameterSymbol).ToList();
        var found = nearest.Count > 0 ? nearest : candidates;
        return found.Count == 1 ? found[0].Name : null;
    }

    private static bool IsUsable(ISymbol symbol, SyntaxNode place, bool isStatic) => symbol switch
    {
        ILocalSymbol => symbol.Locations[0].SourceSpan.End <= place.SpanStart,
        IParameterSymbol => true,
        _ => symbol.IsStatic || !isStatic,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

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
