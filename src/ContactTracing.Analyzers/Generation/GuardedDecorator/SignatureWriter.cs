using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Writes explicit implementations of members of interfaces, and calls of the same members of another object.</summary>
/// <param name="types">Names the types that they mention.</param>
internal sealed class SignatureWriter(MentionedViews types)
{
    /// <summary>The field of the decorated object.</summary>
    public const string Inner = "inner";

    public string Of(IMethodSymbol method) =>
        $"{RefOf(method.RefKind)}{Name(method.ReturnType)} {Name(method.ContainingType)}.{Identifiers.Escape(method.Name)}{TypeParameters(method)}({Parameters(method.Parameters)}){Constraints(method)}";

    public string Of(IPropertySymbol property) =>
        $"{RefOf(property.RefKind)}{Name(property.Type)} {Name(property.ContainingType)}.{(property.IsIndexer ? $"this[{Parameters(property.Parameters)}]" : Identifiers.Escape(property.Name))}";

    public string Of(IEventSymbol @event) =>
        $"event {Name(@event.Type)} {Name(@event.ContainingType)}.{Identifiers.Escape(@event.Name)}";

    public string CallOf(IMethodSymbol method) =>
        $"{Receiver(method)}.{Identifiers.Escape(method.Name)}{TypeParameters(method)}({Arguments(method.Parameters)})";

    public string CallOf(IPropertySymbol property) => Receiver(property)
        + (property.IsIndexer ? $"[{Arguments(property.Parameters)}]" : "." + Identifiers.Escape(property.Name));

    public string CallOf(IEventSymbol @event) => $"{Receiver(@event)}.{Identifiers.Escape(@event.Name)}";

    /// <summary>Whether an asynchronous method or a lambda may hold the parameter.</summary>
    public static bool CanBeCaptured(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false } and not { Type: ITypeParameterSymbol { AllowsRefLikeType: true } };

    private string Receiver(ISymbol member) => $"(({Name(member.ContainingType)})this.{Inner})";

    private string Name(ITypeSymbol type) => types.NameOf(type);

    private static string TypeParameters(IMethodSymbol method) =>
        method.Arity == 0 ? "" : $"<{string.Join(", ", method.TypeParameters.Select(static p => Identifiers.EscapeTypeName(p.Name)))}>";

    // Constraints are inherited; only what a question mark means has to be said again.
    private static string Constraints(IMethodSymbol method) => string.Concat(method.TypeParameters
        .Where(p => Mentions(method.ReturnType, p) || method.Parameters.Any(parameter => Mentions(parameter.Type, p)))
        .Select(static p => $" where {Identifiers.EscapeTypeName(p.Name)} : {(p.IsValueType ? "struct" : p.IsReferenceType ? "class" : "default")}"));

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol found => found.NullableAnnotation == NullableAnnotation.Annotated && found.Name == parameter.Name,
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => false,
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, parameter)),
        _ => false,
    };

    private string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(p => $"{UnscopedOf(p)}{ScopeOf(p)}{Modifier(p.RefKind)}{Name(p.Type)} {Identifiers.Escape(p.Name)}"));

    private static string Arguments(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(static p => Passed(p) + Identifiers.Escape(p.Name)));

    // A dynamic argument would be bound at run time, which neither trimming nor AOT allows.
    private static string Passed(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: RefKind.RefReadOnlyParameter } => "in ",
        { RefKind: RefKind.None, Type.TypeKind: TypeKind.Dynamic } => "(object)",
        _ => Modifier(parameter.RefKind),
    };

    // It is part of the contract, and not inherited.
    private static string UnscopedOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static a => a.AttributeClass?.Name == "UnscopedRefAttribute") ? "[global::System.Diagnostics.CodeAnalysis.UnscopedRef] " : "";

    private static string ScopeOf(IParameterSymbol parameter) =>
        parameter.ScopedKind == ScopedKind.ScopedValue || (parameter.ScopedKind == ScopedKind.ScopedRef && parameter.RefKind != RefKind.Out) ? "scoped " : "";

    private static string Modifier(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    private static string RefOf(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };
}
