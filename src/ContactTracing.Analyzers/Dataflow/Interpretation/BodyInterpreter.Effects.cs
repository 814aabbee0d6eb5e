using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>What an expression does besides having a value: assignments, calls, sinks, in the order of evaluation.</content>
internal sealed partial class BodyInterpreter
{
    private void Effects(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue || !Spend())
        {
            return;
        }

        switch (operation)
        {
            case INameOfOperation or ITypeOfOperation or ILiteralOperation:
                return;
            case IBinaryOperation binary:
                EffectsOfChain(binary);
                break;
            case IAssignmentOperation assignment:
                EffectsOfAssignment(assignment);
                break;
            case IInvocationOperation call:
                EffectsOfCall(call);
                break;
            case IObjectCreationOperation creation:
                EffectsOfCreation(creation);
                break;
            case IEventAssignmentOperation { Adds: true } subscription:
                EffectsOfAll(subscription.ChildOperations);
                NoteHandler(subscription.EventReference, subscription.HandlerValue);
                break;
            case IAnonymousFunctionOperation lambda:
                if (!IsKeptInLocal(lambda))
                {
                    RunFunction(lambda);
                }

                break;
            case ILocalFunctionOperation:
                return;
            default:
                EffectsOfChoice(operation);
                break;
        }

        CallOperator(operation);
        CheckSink(operation);
    }

    private void CallOperator(IOperation operation)
    {
        if (CallOperands.OfOperator(operation) is { } operands && SummaryOf(operands.Method) is { } summary)
        {
            Apply(summary, operands);
        }
    }

    private void EffectsOfChoice(IOperation operation)
    {
        switch (operation)
        {
            case IConditionalOperation choice:
                Effects(choice.Condition);
                Either(() => Effects(choice.WhenTrue), () => Effects(choice.WhenFalse));
                break;
            case ICoalesceOperation coalesce:
                Effects(coalesce.Value);
                Perhaps(() => Effects(coalesce.WhenNull));
                break;
            case IConditionalAccessOperation access:
                Effects(access.Operation);
                Perhaps(() => Effects(access.WhenNotNull));
                break;
            case ISwitchExpressionOperation choice:
                EffectsOfSwitch(choice);
                break;
            case IIsPatternOperation test:
                Effects(test.Value);
                NoteCopyIn(test);
                Bind(test.Pattern, ValueOf(test.Value), test.Value);
                break;
            case IThrowOperation thrown:
                Effects(thrown.Exception);
                _state = null;
                break;
            case IDynamicInvocationOperation call:
                EffectsOfAll(call.ChildOperations);
                Absorb((call.Operation as IDynamicMemberReferenceOperation)?.Instance, call.Arguments, Consumption.Members);
                break;
            default:
                EffectsOfAll(operation.ChildOperations);
                break;
        }
    }

    private void EffectsOfAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Effects(operation);
        }
    }

    /// <summary>A sum of thousands of operands is a tree as deep: its left side is walked down in a loop.</summary>
    private void EffectsOfChain(IBinaryOperation binary)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation left = binary;
        while (left is IBinaryOperation inner)
        {
            chain.Push(inner);
            left = inner.LeftOperand;
        }

        Effects(left);
        while (chain.Count > 0)
        {
            var next = chain.Pop();
            if (next.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            {
                Perhaps(() => Effects(next.RightOperand));
            }
            else
            {
                Effects(next.RightOperand);
            }
        }
    }
}
