using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>Types whose values can be called, or hold what can be.</summary>
internal static class FunctionTypes
{
    /// <summary>Whether a value of the type is a function, or a library's collection of functions.</summary>
    public static bool Include(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Delegate } or { Name: nameof(Delegate) or nameof(MulticastDelegate), ContainingNamespace.Name: nameof(System) } => true,
        // A function by another name.
        { Name: "IProgress" or "Progress", ContainingNamespace.Name: nameof(System) } => true,
        IArrayTypeSymbol array => Include(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: true } named => named.TypeArguments.Any(Include),
        _ => false,
    };
}
