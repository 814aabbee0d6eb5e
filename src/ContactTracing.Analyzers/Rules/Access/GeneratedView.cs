using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>The views that this package generates: they check a grant and write the audit entry before they reveal anything.</summary>
internal static class GeneratedView
{
    private const string Tool = "ContactTracing.Analyzers";

    public static bool Is(ITypeSymbol? type)
    {
        foreach (var attribute in type?.GetAttributes() ?? [])
        {
            if (attribute.AttributeClass is { Name: "GeneratedCodeAttribute" }
                && attribute.ConstructorArguments.FirstOrDefault().Value is string tool
                && tool.StartsWith(Tool, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
