using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>
/// Windows over a buffer: <c>buffer[4..]</c>, <c>array.AsSpan()</c>, <c>memory.Span</c>. They hold nothing themselves: what is written into one is
/// in the buffer. One that is only read is a value like any other.
/// </summary>
internal static class Views
{
    /// <summary>Whether values of the type are such windows.</summary>
    public static bool Include(ITypeSymbol? type) =>
        type is INamedTypeSymbol
        {
            Name: "Span" or "Memory" or "ArraySegment",
            IsGenericType: true,
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        };

    /// <summary>What a window over a window, or over a conversion, leads to in the end; the operation itself where it is none.</summary>
    public static IOperation? Origin(IOperation? operation)
    {
        var origin = operation;
        while (origin is not null)
        {
            var inner = BufferOf(origin) ?? (origin as IConversionOperation)?.Operand;
            if (inner is null)
            {
                break;
            }

            origin = inner;
        }

        return origin;
    }

    /// <summary>The buffer that the operation makes a window over; null where it makes none.</summary>
    public static IOperation? BufferOf(IOperation operation) => !Include(operation.Type) ? null : operation switch
    {
        IImplicitIndexerReferenceOperation slice => slice.Instance,
        IConversionOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: true } conversion => conversion.Operand,
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call => call.Instance ?? call.Arguments.FirstOrDefault()?.Value,
        IObjectCreationOperation { Arguments.IsEmpty: false } creation => creation.Arguments[0].Value,
        IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null, DeclaringSyntaxReferences.IsEmpty: true } } property => property.Instance,
        _ => null,
    };
}
