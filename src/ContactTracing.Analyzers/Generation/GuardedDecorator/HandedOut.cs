using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Whether a caller gets classified data from a member: as its result, through a parameter, or in a call back.</summary>
internal static class HandedOut
{
    public static bool By(ISymbol member, IMethodSymbol? accessor, ClassificationModel classification) => member switch
    {
        IMethodSymbol method => IsClassified(method, method.ReturnType, classification) || method.Parameters.Any(p => IsHandedOut(p, classification)),
        IPropertySymbol when accessor?.MethodKind == MethodKind.PropertySet => false,
        IPropertySymbol property => IsClassified(property, property.Type, classification),
        IEventSymbol @event => CallsBackWithData(@event.Type, classification),
        _ => true,
    };

    private static bool IsHandedOut(IParameterSymbol parameter, ClassificationModel classification) =>
        (parameter.RefKind is RefKind.Out or RefKind.Ref && IsClassified(parameter, parameter.Type, classification))
        || CallsBackWithData(parameter.Type, classification);

    private static bool CallsBackWithData(ITypeSymbol type, ClassificationModel classification) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && invoke.Parameters.Any(p => IsClassified(p, p.Type, classification));

    private static bool IsClassified(ISymbol symbol, ITypeSymbol type, ClassificationModel classification) =>
        classification.Of(symbol).IsClassified || classification.IsCarrier(type);
}
