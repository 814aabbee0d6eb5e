using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Calls of functions that are known in the body: local functions, lambdas and method groups in variables.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Calls a local function, or a delegate whose lambdas are known. False when the call is another.</summary>
    private bool CallFunctions(IInvocationOperation call)
    {
        if (Functions.IsInvoke(call.TargetMethod) && call.Instance is { } called)
        {
            CallDelegate(call, called);
        }

        var functions = FunctionsOf(call);
        foreach (var function in functions)
        {
            if (function is IMethodReferenceOperation reference)
            {
                CallReference(reference, call);
                continue;
            }

            var operands = CallOperands.Of(call) with { Method = Functions.Of(function) };
            RunFunction(function, isCalled: LocalFunction(call.TargetMethod) is not null && RunsAtOnce(call.TargetMethod));
            RecordWrites(EffectsOf(operands.Method).Writes, operands);
            foreach (var parameter in operands.Method.Parameters)
            {
                if (operands[parameter.Ordinal] is { } operand)
                {
                    Pass(operand, parameter, operands);
                }
            }
        }

        return functions.Count > 0;
    }

    /// <summary>What a function does with one of its parameters, done with the operand of this call.</summary>
    private void Pass(IOperation operand, IParameterSymbol parameter, CallOperands operands)
    {
        foreach (var sink in _writerSinks.Where(s => Same(s.Site.Into?.Source, parameter)).ToList())
        {
            WriteInto(sink, operands);
        }

        foreach (var (use, site, place) in _functionSinks.TryGetValue(parameter, out var sinks) ? sinks.ToList() : [])
        {
            ReachAll(SitesOf(site, operands), Reveal(operand, use), place);
        }

        if (_state?[parameter] is { } left)
        {
            LeaveIn(operand, parameter, left, operands);
        }
    }

    private void LeaveIn(IOperation operand, IParameterSymbol parameter, FlowValue left, CallOperands operands)
    {
        if (parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            Assign(operand, Instantiate(left, operands));
        }
        else if (parameter.Type.IsReferenceType && !_reassigned.Contains(parameter) && Without(left, Taint.OfParameter(parameter)) is { IsClean: false } filled)
        {
            Leave(operand, Instantiate(filled, operands), isReplaced: false);
        }
    }

    /// <summary>A method group in a variable is called like the method.</summary>
    private void CallReference(IMethodReferenceOperation reference, IInvocationOperation call)
    {
        if (SummaryOf(reference.Method) is { } summary)
        {
            Apply(summary, CallOperands.Of(call) with { Method = reference.Method, Instance = reference.Instance });
        }

        foreach (var sink in SinksOf(reference, bound: 0))
        {
            if (CallOperands.Of(call)[sink.Ordinal] is { } operand)
            {
                ReachAll([sink.Site], Reveal(operand, sink.Use), via: null);
            }
        }
    }

    /// <summary>An iterator runs when it is gone through, and the end of an asynchronous function when it is awaited.</summary>
    private static bool RunsAtOnce(IMethodSymbol function) =>
        !function.IsAsync && !IsCollection(function.ReturnType) && function.ReturnType.Name is not ("IEnumerator" or "IAsyncEnumerator");

    private IReadOnlyCollection<IOperation> FunctionsOf(IInvocationOperation call) =>
        LocalFunction(call.TargetMethod) is { } local ? [local]
        : Functions.IsInvoke(call.TargetMethod) && call.Instance is { } instance ? [.. ValueOf(instance).FunctionsInOrder]
        : [];
}
