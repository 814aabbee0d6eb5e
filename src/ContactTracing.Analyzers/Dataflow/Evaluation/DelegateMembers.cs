using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Events, and fields and properties that hold a function: what one of them runs was given to it somewhere else.</summary>
internal static class DelegateMembers
{
    /// <summary>The member whose functions an expression stands for; null where it names none.</summary>
    public static ISymbol? Of(IOperation? value) => value switch
    {
        IMemberReferenceOperation { Type.TypeKind: TypeKind.Delegate, Member: IEventSymbol or IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference => reference.Member.OriginalDefinition,
        IConversionOperation conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IConditionalAccessInstanceOperation instance => Of(ConditionalAccess.ReceiverOf(instance)),
        // A copy that no other thread can change: Volatile.Read(ref Seen)?.Invoke(…).
        IInvocationOperation { TargetMethod.ContainingType.Name: "Volatile" or "Interlocked", Arguments: { IsEmpty: false } arguments } => Of(arguments[0].Value),
        _ => null,
    };
}
