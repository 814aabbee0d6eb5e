using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>What a partial declaration of one type has to repeat: <c>record struct Visit&lt;T&gt;</c>.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>interface</c>, <c>record</c> or <c>record struct</c>.</param>
/// <param name="Name">The name as in metadata, without arity; not escaped.</param>
/// <param name="TypeParameters">The type's own parameters, those of its containers left aside.</param>
internal sealed record DeclarationShape(string Keyword, string Name, EquatableArray<TypeParameterShape> TypeParameters)
{
    /// <summary>The type parameter list of a declaration with its brackets, or nothing.</summary>
    public string TypeParameterList => Brackets(TypeParameters.Select(static p => p.Declaration));

    /// <summary>The type parameters as type arguments, with their brackets, or nothing.</summary>
    public string TypeArgumentList => Brackets(TypeParameters.Select(static p => p.Name));

    /// <summary>The name with its arity as reflection writes it: <c>Visit`1</c>.</summary>
    public string MetadataName => TypeParameters.IsEmpty ? Name : Name + "`" + TypeParameters.Count;

    /// <summary>Reopens the type. Constraints and modifiers stand on the user's part and need no repetition.</summary>
    public string PartialHeader => $"partial {Keyword} {Identifiers.EscapeTypeName(Name)}{TypeParameterList}";

    /// <summary>The <c>where</c> clauses, which another type over the same parameters has to repeat.</summary>
    public IEnumerable<string> ConstraintClauses => TypeParameters
        .Where(static p => p.Constraints.Length > 0)
        .Select(static p => $"where {p.Name} : {p.Constraints}");

    public static DeclarationShape Of(INamedTypeSymbol type) =>
        new(KeywordOf(type), type.Name, type.TypeParameters.Select(TypeParameterShape.Of).ToEquatableArray());

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string Brackets(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }
}
