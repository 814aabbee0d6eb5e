using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>A value of a certain type that code at a place can use.</summary>
internal static class NameInScope
{
    /// <summary>Its name; null where there is none, or several. What is declared in the function comes before fields.</summary>
    public static string? Of(SyntaxNode place, SemanticModel model, Func<ITypeSymbol, bool> isWanted)
    {
        var isStatic = IsStatic(place, model);
        var candidates = model.LookupSymbols(place.SpanStart).Where(s => TypeOf(s) is { } t && isWanted(t) && IsUsable(s, place, isStatic)).ToList();
        var nearest = candidates.Where(static s => s is ILocalSymbol or IParameterSymbol).ToList();
        var found = nearest.Count > 0 ? nearest : candidates;
        return found.Count == 1 ? found[0].Name : null;
    }

    /// <summary>Whether the place has no object of the class whose code it is.</summary>
    public static bool IsStatic(SyntaxNode place, SemanticModel model)
    {
        for (var symbol = model.GetEnclosingSymbol(place.SpanStart); symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            if (method.IsStatic)
            {
                return true;
            }
        }

        return false;
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
}
