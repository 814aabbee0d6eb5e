using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Questions about one operation or symbol, without a look at what flows.</content>
internal sealed partial class ValueWalk
{
    private bool IsClassifiedRead(IOperation? operation) => Unwrap(operation) switch
    {
        IMemberReferenceOperation reference => evaluator.Classification.Of(reference.Member, reference.Instance?.Type).IsClassified,
        IParameterReferenceOperation reference => evaluator.Classification.Of(reference.Parameter).IsClassified,
        _ => false,
    };

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation or IConditionalAccessInstanceOperation)
        {
            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IConditionalAccessInstanceOperation instance => ConditionalAccess.ReceiverOf(instance),
                _ => null,
            };
        }

        return operation;
    }

    private static ITypeSymbol? SubjectOf(ISymbol symbol, IOperation? receiver) =>
        receiver is IConditionalAccessInstanceOperation instance
            ? ConditionalAccess.ReceiverOf(instance)?.Type ?? symbol.ContainingType
            : receiver?.Type ?? (symbol is IPropertySymbol or IFieldSymbol ? symbol.ContainingType : null);

    private static bool IsDeclaredHere(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsToString(IMethodSymbol method) =>
        method is { Name: nameof(ToString), IsStatic: false, Parameters.IsEmpty: true };

    /// <summary>The operators of numbers, dates and strings are declared as methods too; they print nothing.</summary>
    private static bool IsBuiltIn(IMethodSymbol method) => !IsDeclaredHere(method);
}
