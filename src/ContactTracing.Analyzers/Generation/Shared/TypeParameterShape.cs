using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>A type parameter: its escaped name, its variance in an interface, and its constraints as written after <c>where T :</c>.</summary>
internal sealed record TypeParameterShape(string Name, string Variance, string Constraints)
{
    /// <summary>As declared between the angle brackets.</summary>
    public string Declaration => Variance + Name;

    public static TypeParameterShape Of(ITypeParameterSymbol parameter) =>
        new(Identifiers.EscapeTypeName(parameter.Name), VarianceOf(parameter), string.Join(", ", ConstraintsOf(parameter)));

    private static string VarianceOf(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };

    // In the order that the language demands: kind, types, new(), anti-constraints.
    private static IEnumerable<string> ConstraintsOf(ITypeParameterSymbol parameter)
    {
        if (KindOf(parameter) is { } kind)
        {
            yield return kind;
        }

        foreach (var type in parameter.ConstraintTypes)
        {
            yield return type.ToDisplayString(Identifiers.FullyQualified);
        }

        if (parameter.HasConstructorConstraint)
        {
            yield return "new()";
        }

        if (parameter.AllowsRefLikeType)
        {
            yield return "allows ref struct";
        }
    }

    private static string? KindOf(ITypeParameterSymbol parameter) => parameter switch
    {
        { HasUnmanagedTypeConstraint: true } => "unmanaged",
        { HasValueTypeConstraint: true } => "struct",
        { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.Annotated } => "class?",
        { HasReferenceTypeConstraint: true } => "class",
        { HasNotNullConstraint: true } => "notnull",
        _ => null,
    };
}
