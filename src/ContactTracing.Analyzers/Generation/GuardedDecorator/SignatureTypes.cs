using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Whether all types that a member mentions can be written in another file.</summary>
internal static class SignatureTypes
{
    /// <summary>Whether they are there: half-typed code, or code that another generator emits, cannot be repeated.</summary>
    public static bool AreKnown(ISymbol member, MentionedViews views) => member.Name.Length > 0
        && (member is not IMethodSymbol method || HasProperTypeParameters(method))
        && member is not IPropertySymbol { GetMethod: null, SetMethod: null }
        && TypesOf(member).All(type => !Mentions(type, part => !views.Knows(part)))
        && ParametersOf(member).All(static parameter => parameter.Name.Length > 0);

    /// <summary>Whether they can be written where unsafe code is not allowed.</summary>
    public static bool AreSafe(ISymbol member) => TypesOf(member)
        .All(static type => !Mentions(type, static part => part.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer));

    private static bool HasProperTypeParameters(IMethodSymbol method) =>
        method.TypeParameters.All(static p => p.Name.Length > 0)
        && method.TypeParameters.Select(static p => p.Name).Distinct(StringComparer.Ordinal).Count() == method.Arity;

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) =>
        ResultsOf(member).Concat(ParametersOf(member).Select(static p => p.Type));

    private static IEnumerable<ITypeSymbol> ResultsOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.TypeParameters.SelectMany(static p => p.ConstraintTypes).Append(method.ReturnType),
        IPropertySymbol property => [property.Type],
        IEventSymbol @event => [@event.Type],
        _ => [],
    };

    private static bool Mentions(ITypeSymbol type, Func<ITypeSymbol, bool> condition) => condition(type) || type switch
    {
        IArrayTypeSymbol array => Mentions(array.ElementType, condition),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, condition))
            || (named.ContainingType is { } container && Mentions(container, condition)),
        _ => false,
    };
}
