using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Functions as values, and calls of those that are known.</content>
internal sealed partial class ValueWalk
{
    private bool VisitFunction(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IDelegateCreationOperation creation:
                Push(creation.Target, demand);
                return true;
            case IMethodReferenceOperation reference:
                foreach (var taint in frame.SummaryOf(reference.Method)?.Return.Flat().Taints.Where(static t => !t.IsSymbolic) ?? [])
                {
                    Found(taint, reference, demand);
                }

                return true;
            case IAnonymousFunctionOperation function:
                _walkedFunctions ??= new(SymbolEqualityComparer.Default);
                _walkedFunctions.Add(function.Symbol);
                PushSlots(ReturnedBy(function), demand);
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<IOperation> ReturnedBy(IAnonymousFunctionOperation function)
    {
        var pending = new Stack<IOperation>();
        pending.Push(function.Body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }
            else if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var child in operation.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }
    }

    private bool CallsKnownFunction(IInvocationOperation call, Demand demand)
    {
        var functions = FunctionsBehind(call);
        foreach (var function in functions)
        {
            if (frame.ReturnOf(function) is { } result)
            {
                CallProgram(call, CallOperands.Of(call) with { Method = Functions.Of(function) }, new() { Return = result }, demand);
            }
        }

        return functions.Count > 0;
    }

    private IReadOnlyCollection<IOperation> FunctionsBehind(IInvocationOperation call)
    {
        if (frame.LocalFunction(call.TargetMethod) is { } local)
        {
            return [local];
        }

        var called = call.TargetMethod.MethodKind == MethodKind.DelegateInvoke ? Unwrap(call.Instance) : null;
        return called is null ? [] : [.. frame.ValueAt(called)?.FunctionsInOrder ?? []];
    }
}
