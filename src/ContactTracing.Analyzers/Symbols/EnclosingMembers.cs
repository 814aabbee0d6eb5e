using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>The member around a place in a file.</summary>
internal static class EnclosingMembers
{
    /// <summary>The method, property, field or type around it; lambdas and local functions belong to their method.</summary>
    public static ISymbol? At(int position, SemanticModel model, CancellationToken token)
    {
        var symbol = model.GetEnclosingSymbol(position, token);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol;
    }
}
