using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>What builds text: interpolation, its handlers, concatenation. Each hole and operand is a place of its own.</content>
internal sealed partial class ValueWalk
{
    private bool VisitText(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IInterpolatedStringOperation text:
                PushAll(text.Parts, demand);
                return true;
            case IInterpolatedStringTextOperation:
                return true;
            case IInterpolationOperation hole:
                Push(hole.Expression, demand.Into(Consumption.Text).At(hole.Expression.Syntax));
                return true;
            case IInterpolatedStringHandlerCreationOperation handler:
                Push(handler.Content, demand);
                return true;
            case IInterpolatedStringAdditionOperation addition:
                Push(addition.Left, demand);
                Push(addition.Right, demand);
                return true;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append }:
                PushSlots(append.Arguments.Select(static a => a.Value), demand.Into(Consumption.Text));
                return true;
            case IInterpolatedStringAppendOperation append:
                Push(append.AppendCall, demand.Into(Consumption.Text));
                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                PushSlots([sum.LeftOperand, sum.RightOperand], demand.Into(Consumption.Text));
                return true;
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } sum:
                PushSlots([sum.Target, sum.Value], demand.Into(Consumption.Text));
                return true;
            default:
                return false;
        }
    }
}
