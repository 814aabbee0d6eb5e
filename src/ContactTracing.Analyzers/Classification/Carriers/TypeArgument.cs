using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>A type parameter of a definition and what a constructed type puts in its place.</summary>
internal readonly record struct TypeArgument(ITypeParameterSymbol Parameter, ITypeSymbol Argument)
{
    /// <summary>All arguments of a type, those of its containing types included.</summary>
    public static IEnumerable<TypeArgument> Of(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            var parameters = t.OriginalDefinition.TypeParameters;
            for (var i = 0; i < t.TypeArguments.Length && i < parameters.Length; i++)
            {
                yield return new(parameters[i], t.TypeArguments[i]);
            }
        }
    }
}
