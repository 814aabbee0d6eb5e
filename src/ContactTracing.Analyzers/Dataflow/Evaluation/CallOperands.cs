using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Which operands of a call the parameters of the called method stand for.</summary>
/// <param name="Value">What is assigned, when the method is a setter.</param>
internal readonly record struct CallOperands(IMethodSymbol Method, IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments, IOperation? Value = null)
{
    /// <summary>The operands of an operator, in the order of its parameters; default for other calls.</summary>
    public ImmutableArray<IOperation> Positional { get; init; }

    /// <summary>Whether the call is on an object that is not the one whose code this is.</summary>
    public bool IsOnOther => Instance is not null and not IInstanceReferenceOperation;

    public static CallOperands Of(IInvocationOperation call) => new(call.TargetMethod, call.Instance, call.Arguments);

    /// <summary>An operator of a type, in whatever syntax; null where the compiler's own is used. C# 14 has some that change their object.</summary>
    public static CallOperands? OfOperator(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorMethod: { } method } binary => Operator(method, binary.LeftOperand, binary.RightOperand),
        IUnaryOperation { OperatorMethod: { } method } unary => Operator(method, unary.Operand),
        IConversionOperation { OperatorMethod: { } method } conversion => Operator(method, conversion.Operand),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } step => Operator(method, step.Target),
        ICompoundAssignmentOperation { OperatorMethod: { } method } assignment => Operator(method, assignment.Target, assignment.Value),
        _ => null,
    };

    private static CallOperands Operator(IMethodSymbol method, params ImmutableArray<IOperation> operands) => method.IsStatic
        ? new(method, Instance: null, []) { Positional = operands }
        : new(method, operands[0], []) { Positional = operands.RemoveAt(0) };

    /// <summary>The ordinal of a parameter; -1 for the object, which the method itself or the parameter of an extension block stands for.</summary>
    public static int OrdinalOf(ISymbol parameter) => parameter is IParameterSymbol { ContainingSymbol: IMethodSymbol, Ordinal: var ordinal } ? ordinal : -1;

    /// <summary>
    /// Whether the label stands for an operand of this call. What a lambda or local function captures is no operand of it;
    /// the implementations of an interface have parameters of their own, in the same places.
    /// </summary>
    public bool Include(Taint taint) =>
        taint.Kind == TaintKind.Parameter
        && (Method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction)
            || SymbolEqualityComparer.Default.Equals(taint.Source.ContainingSymbol, Method.OriginalDefinition));

    /// <summary>The operand that a parameter stands for, null when none is given.</summary>
    public IOperation? this[ISymbol parameter] => this[OrdinalOf(parameter)];

    public IOperation? this[int ordinal]
    {
        get
        {
            if (ordinal < 0)
            {
                return Instance;
            }

            if (!Positional.IsDefault)
            {
                return ordinal < Positional.Length ? Positional[ordinal] : null;
            }

            foreach (var argument in Arguments)
            {
                if (argument.Parameter?.Ordinal == ordinal)
                {
                    return argument.Value;
                }
            }

            return ordinal == Method.Parameters.Length - 1 ? Value : null;
        }
    }
}
