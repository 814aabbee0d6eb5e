using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Declarations;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Reads arguments of attributes. What is missing, half-typed or of another type is null or empty.</summary>
internal static class AttributeArguments
{
    public static string? Text(this AttributeData attribute, int index) => attribute.At(index)?.ScalarValue() as string;

    public static int? Number(this AttributeData attribute, int index) => attribute.At(index)?.ScalarValue() as int?;

    /// <summary>The name of the enum member that was passed; null for a number that is none.</summary>
    public static string? Member(this AttributeData attribute, int index) =>
        attribute.At(index) is { } argument ? EnumConstant.NameOf(argument) : null;

    /// <summary>The names of the enum members in an array.</summary>
    public static EquatableArray<string> Members(this AttributeData attribute, int index) => Names(attribute.At(index));

    public static string? Text(this AttributeData attribute, string name) => attribute.Named(name)?.ScalarValue() as string;

    public static int? Number(this AttributeData attribute, string name) => attribute.Named(name)?.ScalarValue() as int?;

    public static EquatableArray<string> Members(this AttributeData attribute, string name) => Names(attribute.Named(name));

    public static EquatableArray<string> Texts(this AttributeData attribute, string name) =>
        attribute.TextsOrNull(name).OfType<string>().ToEquatableArray();

    /// <summary>The texts in an array, and null for each that is null.</summary>
    public static IEnumerable<string?> TextsOrNull(this AttributeData attribute, string name) =>
        Items(attribute.Named(name)).Where(static v => v.Kind != TypedConstantKind.Error).Select(static v => v.ScalarValue() as string);

    /// <summary>Whether an array has a number that is no member of its enum.</summary>
    public static bool HasUnknownMember(this AttributeData attribute, string name) =>
        Items(attribute.Named(name)).Any(static v => v.Kind == TypedConstantKind.Enum && EnumConstant.NameOf(v) is null);

    private static EquatableArray<string> Names(TypedConstant? array) =>
        Items(array).Select(EnumConstant.NameOf).OfType<string>().ToEquatableArray();

    private static ImmutableArray<TypedConstant> Items(TypedConstant? array) =>
        array is { Kind: TypedConstantKind.Array, IsNull: false } constant ? constant.Values : ImmutableArray<TypedConstant>.Empty;

    // Value throws for an array.
    private static object? ScalarValue(this TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null;

    private static TypedConstant? At(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : null;

    private static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
