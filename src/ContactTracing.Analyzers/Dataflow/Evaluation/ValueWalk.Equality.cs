using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Records, structs and tuples are equal where all their members are, so that equality and hash tell something of each.</content>
internal sealed partial class ValueWalk
{
    private void CompareMembers(IOperation operation, Demand demand)
    {
        var compared = operation switch
        {
            IBinaryOperation { OperatorMethod: { IsImplicitlyDeclared: true, ContainingType.IsRecord: true } } binary => (binary.LeftOperand, binary.RightOperand),
            ITupleBinaryOperation tuples => (tuples.LeftOperand, tuples.RightOperand),
            IInvocationOperation { TargetMethod: { Name: nameof(Equals), IsStatic: false } method, Instance: { } one, Arguments: { Length: 1 } others }
                when IsByMembers(method, one.Type) => (one, others[0].Value),
            IInvocationOperation { TargetMethod: { Name: nameof(GetHashCode), Parameters.IsEmpty: true } method, Instance: { } hashed }
                when IsByMembers(method, hashed.Type) => (hashed, hashed),
            _ => default((IOperation Left, IOperation Right)?),
        };

        // A test for null looks at no member.
        if (compared is not var (left, right) || Unwrap(left) is { ConstantValue.HasValue: true } || Unwrap(right) is { ConstantValue.HasValue: true })
        {
            return;
        }

        FoundInMembers(left, demand);
        FoundInMembers(left == right ? null : right, demand);
    }

    private static bool IsByMembers(IMethodSymbol method, ITypeSymbol? type) => type switch
    {
        { IsTupleType: true } or { IsAnonymousType: true } => true,
        { IsRecord: true } => method.IsImplicitlyDeclared,
        { TypeKind: TypeKind.Struct } => method.ContainingType.SpecialType == SpecialType.System_ValueType,
        _ => false,
    };

    private void FoundInMembers(IOperation? operand, Demand demand)
    {
        // What is made on the spot is walked by itself; an object with classified members is known by its reference.
        if (operand is null || !IsVariable(Unwrap(operand)) || evaluator.IsCarrier(operand.Type))
        {
            return;
        }

        foreach (var member in frame.ValueOf(operand).Members)
        {
            FoundIn(FlowValue.Of(member.Value.Flat()), operand, demand.With(Consumption.Fact));
        }
    }
}
