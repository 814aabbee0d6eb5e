using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>Through which declarations data can leave the code that has it.</summary>
internal static class Outlets
{
    private static readonly ImmutableHashSet<string> Holders = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "StringBuilder", "TextWriter", "Stream", "BinaryWriter", "XmlWriter", "Utf8JsonWriter", "JsonWriter", "Lazy", "Task", "ValueTask", "TaskCompletionSource", "AsyncLocal", "ThreadLocal",
        "WeakReference", "StrongBox", "Channel", "ChannelWriter", "IEnumerable", "IAsyncEnumerable", "Delegate", "IProgress");

    /// <summary>Whether callers of the method can come by what it has: by its result, or through what they pass.</summary>
    public static bool HandOut(IMethodSymbol method) =>
        !IsEmpty(method.ReturnType)
        || method.Parameters.Any(static p => p.RefKind != RefKind.None || CanBeFilled(p.Type));

    /// <summary>Whether a member's value can change without an assignment to the member: it is a collection, a builder, a delegate.</summary>
    public static bool Hold(ISymbol member) => member switch
    {
        IFieldSymbol field => IsHolder(field.Type),
        IPropertySymbol property => IsHolder(property.Type),
        IEventSymbol => true,
        _ => false,
    };

    private static bool IsEmpty(ITypeSymbol result) =>
        result.SpecialType == SpecialType.System_Void || result is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 };

    private static bool CanBeFilled(ITypeSymbol type) =>
        IsHolder(type) || (type.IsReferenceType && !type.DeclaringSyntaxReferences.IsEmpty);

    private static bool IsHolder(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        // What is declared as an object can be anything.
        if (type.SpecialType == SpecialType.System_Object
            || type.TypeKind is TypeKind.Array or TypeKind.Delegate or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Error)
        {
            return true;
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            if (Holders.Contains(level.Name))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static i => Holders.Contains(i.Name));
    }
}
