using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>Finds the package's attributes on a symbol, by name (see <see cref="AttributeNames"/>).</summary>
internal static class AttributeLookup
{
    public static bool Has(this ISymbol symbol, string attribute) => symbol.Find(attribute) is not null;

    public static AttributeData? Find(this ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { } type && type.IsPackageAttribute(attribute))
            {
                return data;
            }
        }

        return null;
    }

    public static bool IsPackageAttribute(this INamedTypeSymbol type, string attribute) =>
        type.Name == attribute && type.ContainingNamespace.IsPackageNamespace();

    public static bool IsPackageNamespace(this INamespaceSymbol? space) => space is
    {
        Name: "DataProtection",
        ContainingNamespace: { Name: "ContactTracing", ContainingNamespace.IsGlobalNamespace: true },
    };
}
