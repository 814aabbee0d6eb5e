using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>What the code around a reference makes of it.</summary>
internal static class AccessContext
{
    /// <summary>Whether the reference only names the member: in <c>nameof</c>, or in a mapping expression.</summary>
    public static bool IsNamedOnly(IOperation reference) =>
        Around(reference).Any(static o => o is INameOfOperation || (o is IAnonymousFunctionOperation lambda && MappingExpression.Is(lambda)));

    /// <summary>The nearest lambda or local function around the reference that is itself a declared access path.</summary>
    public static IMethodSymbol? DeclaredFunctionAround(IOperation reference) =>
        Around(reference).Select(FunctionOf).FirstOrDefault(static f => f?.Has(AttributeNames.NeedToKnow) == true);

    /// <summary>Whether the reference is only a place to write to: nothing of the value that was there is seen.</summary>
    public static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == reference,
        IMemberInitializerOperation initializer => initializer.InitializedMember == reference,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
        ITupleOperation tuple => IsDeconstructionTarget(tuple),
        // c.Address.City = … writes into the address and shows nothing of it.
        IMemberReferenceOperation outer => outer.Instance == reference && IsWritten(outer),
        IInvocationOperation call => call.Instance == reference && IsAddition(call),
        _ => false,
    };

    private static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    private static IMethodSymbol? FunctionOf(IOperation operation) => operation switch
    {
        ILocalFunctionOperation function => function.Symbol,
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        _ => null,
    };

    private static bool IsDeconstructionTarget(ITupleOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation assignment => assignment.Target == tuple,
        ITupleOperation outer => IsDeconstructionTarget(outer),
        _ => false,
    };

    private static bool IsAddition(IInvocationOperation call) =>
        call.TargetMethod.Name is "Add" or "AddRange" or "Insert" or "InsertRange" or "Clear" && IsStatement(call);

    private static bool IsStatement(IOperation call) => call.Parent switch
    {
        IExpressionStatementOperation => true,
        IConditionalAccessOperation access => IsStatement(access),
        _ => false,
    };
}
