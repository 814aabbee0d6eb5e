using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Which operand of a call a parameter of the called method stands for.</summary>
internal static class CallOperands
{
    /// <summary>
    /// Whether the label stands for an operand of a call of the method. What a lambda or local function captures is no
    /// operand of it; the implementations of an interface have parameters of their own, in the same places.
    /// </summary>
    public static bool IsOperand(Taint taint, IMethodSymbol method) =>
        taint.Kind == TaintKind.Parameter
        && (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction)
            || SymbolEqualityComparer.Default.Equals(taint.Source.ContainingSymbol, method.OriginalDefinition));

    /// <param name="parameter">A parameter of the method, or the method itself for the object that it is called on.</param>
    public static IOperation? Of(ISymbol parameter, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments) =>
        At(OrdinalOf(parameter), method, instance, arguments);

    /// <summary>The parameter of an extension block stands for the object, as the method itself does.</summary>
    public static int OrdinalOf(ISymbol parameter) => parameter is IParameterSymbol { ContainingSymbol: IMethodSymbol, Ordinal: var ordinal } ? ordinal : -1;

    /// <param name="ordinal">The ordinal of a parameter, -1 for the object that the method is called on.</param>
    public static IOperation? At(int ordinal, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        if (ordinal < 0)
        {
            return instance;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        // The setter's value, and the receiver of an extension that is written as a member.
        return ordinal == 0 && method.Parameters.Length > arguments.Length ? instance : null;
    }
}
