using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// Symbols whose use is an error: obsolete ones that say so, and experimental ones. The error does not hold inside code
/// that bears the same attribute, and no pragma of an emitted file should silence it.
/// </summary>
internal static class RestrictedUse
{
    public static bool Forbids(ISymbol symbol) => symbol.GetAttributes().Any(static a => TextOf(a) is not null);

    /// <summary>Whether emitted code beside or in <paramref name="type"/> may not use one of its members.</summary>
    public static bool Forbids(ISymbol member, INamedTypeSymbol type)
    {
        if (!Forbids(member) && !(member is IPropertySymbol { GetMethod: { } getter } && Forbids(getter)))
        {
            return false;
        }

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (Forbids(level))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The attributes that emitted code has to repeat in order to use <paramref name="symbol"/>.</summary>
    public static EquatableArray<string> On(ISymbol symbol) =>
        symbol.GetAttributes().Select(TextOf).OfType<string>().ToEquatableArray();

    private static string? TextOf(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(static a => a.Kind == TypedConstantKind.Array ? null : a.Value).ToList();
        return attribute.AttributeClass?.Name switch
        {
            "ObsoleteAttribute" when arguments.Count == 2 && arguments[1] is true =>
                $"[global::System.Obsolete({Identifiers.Literal(arguments[0] as string ?? "")}, true)]",
            "ExperimentalAttribute" when arguments.Count == 1 && arguments[0] is string id =>
                $"[global::System.Diagnostics.CodeAnalysis.Experimental({Identifiers.Literal(id)})]",
            _ => null,
        };
    }
}
