using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>The types of .NET that say when something happened.</summary>
internal static class TimeTypes
{
    /// <summary>An instant, the same everywhere: <c>DateTimeOffset</c>.</summary>
    public static bool IsInstant(ITypeSymbol type) => IsSystemType(type, "DateTimeOffset");

    /// <summary>A day, which the legal time zone turns into instants: <c>DateOnly</c>.</summary>
    public static bool IsDate(ITypeSymbol type) => IsSystemType(type, "DateOnly");

    /// <summary><c>DateTime</c>: its instant depends on a kind that storage and serializers lose.</summary>
    public static bool IsZoneless(ITypeSymbol type) => type.SpecialType == SpecialType.System_DateTime;

    public static bool IsTime(ITypeSymbol type) => IsInstant(type) || IsDate(type) || IsZoneless(type);

    /// <summary>The <c>T</c> of a <c>T?</c> over a value type; null for anything else.</summary>
    public static ITypeSymbol? NullableArgument(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : null;

    private static bool IsSystemType(ITypeSymbol type, string name) =>
        type.Name == name
        && type is INamedTypeSymbol { Arity: 0, ContainingType: null }
        && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
