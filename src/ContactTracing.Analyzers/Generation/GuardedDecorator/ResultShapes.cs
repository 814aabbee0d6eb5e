using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Tells what a decorator has to do with the result of a method.</summary>
internal static class ResultShapes
{
    public static ResultShape Of(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: true } => ResultShape.Nothing,
        { RefKind: not RefKind.None } => ResultShape.Reference,
        { ReturnType: INamedTypeSymbol type } => Of(type),
        _ => ResultShape.Value,
    };

    /// <summary>The same for a method whose parameters cannot outlive the call, so that nothing of it can wait.</summary>
    public static ResultShape OfImmediate(IMethodSymbol method) => Of(method) is var shape and (ResultShape.Nothing or ResultShape.Reference) ? shape : ResultShape.Value;

    private static ResultShape Of(INamedTypeSymbol type) => (type.MetadataName, type.ContainingNamespace?.ToDisplayString()) switch
    {
        ("Task" or "ValueTask", "System.Threading.Tasks") => ResultShape.Awaited,
        ("Task`1" or "ValueTask`1", "System.Threading.Tasks") => ResultShape.AwaitedValue,
        ("IAsyncEnumerable`1", "System.Collections.Generic") => ResultShape.AsyncStream,
        ("IEnumerable`1", "System.Collections.Generic") => ResultShape.Stream,
        _ => ResultShape.Value,
    };
}
