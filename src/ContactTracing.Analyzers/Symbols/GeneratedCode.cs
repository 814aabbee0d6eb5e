using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>Code that a tool wrote into a file of people: nobody can act on what is found in it.</summary>
internal static class GeneratedCode
{
    public static bool Includes(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(static a => a.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace: { Name: "Compiler", ContainingNamespace.Name: "CodeDom" } }))
            {
                return true;
            }
        }

        return false;
    }
}
