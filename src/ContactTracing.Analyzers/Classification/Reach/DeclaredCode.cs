using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>All code of a type, whether data comes into it or not.</summary>
internal static class DeclaredCode
{
    /// <summary>The methods, accessors, fields and properties with code in an outermost type and those inside it, each once.</summary>
    public static IEnumerable<ISymbol> In(INamedTypeSymbol outermost, Compilation compilation, CancellationToken token) => outermost.DeclaringSyntaxReferences
        .SelectMany(r => FileCode.Of(r.SyntaxTree, token).UnitsOf(r.GetSyntax(token)))
        .Select(unit => CodeOwner.Of(unit.Declaration, compilation, token))
        .OfType<ISymbol>()
        .Distinct(SymbolEqualityComparer.Default);
}
