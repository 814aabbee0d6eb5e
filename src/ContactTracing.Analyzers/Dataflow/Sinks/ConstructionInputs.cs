using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Which parameters of a constructor end in the text of the object, where the whole family of constructors is a sink.</summary>
internal static class ConstructionInputs
{
    /// <summary>
    /// Of a constructor in a library nothing is known but that it keeps what it is given. One of the program says with its
    /// <c>base(…)</c> call what it prints of a record, and is a sink itself there; a text or number that it takes counts here.
    /// </summary>
    public static bool Discloses(IMethodSymbol constructor, IParameterSymbol parameter) =>
        constructor.DeclaringSyntaxReferences.IsEmpty || IsPlain(parameter.Type);

    private static bool IsPlain(ITypeSymbol type) => type switch
    {
        { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum or TypeKind.Dynamic } => true,
        IArrayTypeSymbol array => IsPlain(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: true } generic => generic.TypeArguments.All(IsPlain),
        INamedTypeSymbol { IsValueType: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        _ => false,
    };
}
