using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Finds the retained types of a program, each once, in the three ways in which they can be declared.</summary>
internal static class RetainedTypes
{
    /// <summary>Models of the types.</summary>
    /// <typeparam name="TModel">A value without symbols.</typeparam>
    /// <param name="syntax">The program.</param>
    /// <param name="parse">Makes the model of a type; null for none.</param>
    public static (IncrementalValuesProvider<TModel?> Own, IncrementalValuesProvider<TModel?> Inherited, IncrementalValuesProvider<TModel?> Retargeted) Select<TModel>(
        SyntaxValueProvider syntax, Func<INamedTypeSymbol, TModel?> parse)
        where TModel : class
    {
        // Types that set their own period.
        var own = syntax.ForAttributeWithMetadataName(
            AttributeNames.Metadata(AttributeNames.RetentionMax),
            static (node, _) => node is TypeDeclarationSyntax,
            (match, _) => match.TargetSymbol is INamedTypeSymbol type ? parse(type) : null);

        // Types that have their period from a base, an interface, a container or the assembly, found by their anchor.
        var inherited = syntax.ForAttributeWithMetadataName(
            AttributeNames.Metadata(AttributeNames.RetentionAnchor),
            static (node, _) => node is not ParameterSyntax,
            (match, _) => AnchoredTypes.OfMember(match.TargetSymbol) is { } type ? parse(type) : null);

        // The same, where the attribute stands on something else than the member that it marks.
        var retargeted = syntax.CreateSyntaxProvider(
            static (node, _) => AnchoredTypes.IsRetargetedAnchor(node),
            (match, token) => AnchoredTypes.OfRetargeted(match, token) is { } type ? parse(type) : null);

        return (own, inherited, retargeted);
    }
}
