using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Calls. A method of the program is the flow engine's business; a library method keeps what it is given.</content>
internal sealed partial class ValueWalk
{
    private bool VisitCall(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or ITupleBinaryOperation:
                CompareMembers(operation, demand);
                return VisitOperator(operation, demand);
            case IInvocationOperation call:
                CompareMembers(call, demand);
                Call(call, demand);
                return true;
            case IDynamicInvocationOperation call:
                PushSlots(call.Arguments, demand.Into(Consumption.Members));
                Push(call.Operation, demand.Into(Consumption.Members));
                return true;
            case IDynamicMemberReferenceOperation member:
                Push(member.Instance, demand.With(Consumption.Selection));
                return true;
            default:
                return VisitOperator(operation, demand);
        }
    }

    private bool VisitOperator(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: { } method } binary when !IsBuiltIn(method):
                Operator(binary, method, [binary.LeftOperand, binary.RightOperand], demand);
                return true;
            case IUnaryOperation { OperatorMethod: { } method } unary when !IsBuiltIn(method):
                Operator(unary, method, [unary.Operand], demand);
                return true;
            case IConversionOperation { OperatorMethod: { } method } conversion when !IsBuiltIn(method):
                Operator(conversion, method, [conversion.Operand], demand);
                return true;
            default:
                return false;
        }
    }

    private void Call(IInvocationOperation call, Demand demand)
    {
        var method = call.TargetMethod;
        var classification = evaluator.Classification.Of(method, call.Instance?.Type);
        if (evaluator.Redacts(method) || classification.Verdict is Verdict.Pseudonym or Verdict.NotPersonal)
        {
            return;
        }

        if (classification.IsClassified)
        {
            ReadClassified(call, method, classification.Classes, call.Instance?.Type, demand);
        }
        else if (IsToString(method))
        {
            Push(call.Instance, demand.Into(Consumption.Text));
        }
        else if (evaluator.IsCarrier(call.Type))
        {
            CallForCarrier(call, demand);
        }
        else if (frame.SummaryOf(method, call.IsVirtual) is { } summary)
        {
            CallProgram(call, CallOperands.Of(call), summary, demand);
        }
        else if (!CallsKnownFunction(call, demand))
        {
            CallUnknown(call, demand);
        }
    }

    /// <summary>A method of the program without code here tells something about its arguments; a library's may return them.</summary>
    private void CallUnknown(IInvocationOperation call, Demand demand)
    {
        var method = call.TargetMethod;
        if (IsDeclaredHere(method) && method.MethodKind != MethodKind.DelegateInvoke)
        {
            PushAll(call.Arguments.Select(static a => a.Value), demand.With(Consumption.Fact));
            Push(call.Instance, demand.With(Consumption.Selection));
        }
        else
        {
            CallLibrary(call, demand);
        }
    }

    /// <summary>Follows the labels of what a method returns back to the arguments of this call.</summary>
    private void CallProgram(IOperation call, CallOperands operands, MethodSummary summary, Demand demand)
    {
        foreach (var taint in _uses.Of(summary.Return, demand.Use, call.Type))
        {
            if (taint.Kind == TaintKind.Field && operands.IsOnOther && frame.ValueOf(operands.Instance).Member(taint) is { } known)
            {
                FoundIn(known, call, demand.With(taint.Use));
            }
            else if (operands.Include(taint))
            {
                PushOperand(operands[taint.Source], demand.With(taint.Use));
            }
            else
            {
                Found(taint, call, demand);
            }
        }
    }

    private void Operator(IOperation operation, IMethodSymbol method, IEnumerable<IOperation> operands, Demand demand)
    {
        if (evaluator.Redacts(method))
        {
            return;
        }

        FoundWholeIfCarrier(operation, operation.Type!, demand);
        if (frame.SummaryOf(method) is not { } summary)
        {
            PushAll(operands, demand.With(Consumption.Fact));
            return;
        }

        var values = operands.ToList();
        foreach (var taint in _uses.Of(summary.Return, demand.Use, operation.Type))
        {
            if (taint is { Kind: TaintKind.Parameter, Source: IParameterSymbol parameter } && parameter.Ordinal < values.Count)
            {
                PushOperand(values[parameter.Ordinal], demand.With(taint.Use));
            }
            else
            {
                Found(taint, operation, demand);
            }
        }
    }
}
