using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>The types whose values the text may show: they hold nothing but themselves, and their text is the framework's.</summary>
internal static class PrintableTypes
{
    private const string RoundTrip = "O";
    private const string Constant = "c";
    private const string General = "";

    /// <summary>
    /// The format string for a value of <paramref name="type"/> in the invariant culture; null where it must not be shown.
    /// </summary>
    /// <param name="type">The type of the member.</param>
    /// <param name="isReviewed">
    /// Whether the member is declared a pseudonym or no personal data: then a structure of the user is shown too, such
    /// as a typed identifier. A class is not: what it holds at run time may be of a derived type.
    /// </param>
    public static string? FormatOf(ITypeSymbol type, bool isReviewed)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return FormatOf(nullable.TypeArguments[0], isReviewed);
        }

        return FormatOfFrameworkType(type)
            ?? (isReviewed && type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRefLikeType: false } ? General : null);
    }

    private static string? FormatOfFrameworkType(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_DateTime => RoundTrip,
        SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) => General,
        _ when type.TypeKind == TypeKind.Enum => General,
        _ => IsOfFramework(type) ? FormatOf(type.Name) : null,
    };

    private static string? FormatOf(string name) => name switch
    {
        "Guid" => General,
        "DateTimeOffset" or "DateOnly" or "TimeOnly" => RoundTrip,
        "TimeSpan" => Constant,
        _ => null,
    };

    // A type that the user's source declares in System under one of these names may do anything.
    private static bool IsOfFramework(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && type.DeclaringSyntaxReferences.IsEmpty;
}
