using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>Names of types as metadata writes them.</summary>
internal static class MetadataNames
{
    // Metadata knows no escapes: N.@event is N.event there.
    private static readonly SymbolDisplayFormat s_plain =
        SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Namespace, containing types and arity included: <c>N.Outer+Inner`1</c>.</summary>
    public static string FullMetadataName(this INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        var outermost = type;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
            outermost = outer;
        }

        return outermost.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString(s_plain) + "." + name
            : name;
    }
}
