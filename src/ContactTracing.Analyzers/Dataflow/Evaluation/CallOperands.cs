using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Which operands of a call the parameters of the called method stand for.</summary>
/// <param name="Value">What is assigned, when the method is a setter.</param>
internal readonly record struct CallOperands(IMethodSymbol Method, IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments, IOperation? Value = null)
{
    /// <summary>Whether the call is on an object that is not the one whose code this is.</summary>
    public bool IsOnOther => Instance is not null and not IInstanceReferenceOperation;

    public static CallOperands Of(IInvocationOperation call) => new(call.TargetMethod, call.Instance, call.Arguments);

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
