using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Declarations;

/// <summary>Reads enum arguments of attributes by the name of the member, which is what users wrote and what stays stable.</summary>
internal static class EnumConstant
{
    /// <summary>The flag of the same name, or <paramref name="otherwise"/> for a half-typed, missing or unknown argument.</summary>
    public static TFlags Parse<TFlags>(AttributeData attribute, TFlags otherwise)
        where TFlags : struct, Enum
    {
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (NameOf(argument) is { } name && Enum.TryParse<TFlags>(name, out var flags))
            {
                return flags;
            }
        }

        return otherwise;
    }

    /// <summary>The name of the enum member that the constant is; null when it is none.</summary>
    public static string? NameOf(TypedConstant constant)
    {
        if (constant is not { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: { } value })
        {
            return null;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && value.Equals(field.ConstantValue))
            {
                return field.Name;
            }
        }

        return null;
    }
}
