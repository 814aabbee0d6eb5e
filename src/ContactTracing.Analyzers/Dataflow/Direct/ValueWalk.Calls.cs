using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Direct;

/// <content>Calls. A method of the program is the flow engine's business; a library method keeps what it is given.</content>
internal sealed partial class ValueWalk
{
    private bool VisitCall(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Call(call, demand);
                return true;
            case IBinaryOperation { OperatorMethod: { } method } binary when !IsBuiltIn(method):
                Operator(binary, method, [binary.LeftOperand, binary.RightOperand], demand);
                return true;
            case IUnaryOperation { OperatorMethod: { } method } unary when !IsBuiltIn(method):
                Operator(unary, method, [unary.Operand], demand);
                return true;
            case IConversionOperation { OperatorMethod: { } method } conversion when !IsBuiltIn(method):
                Operator(conversion, method, [conversion.Operand], demand);
                return true;
            case IDynamicInvocationOperation call:
                PushSlots(call.Arguments, demand.Into(Consumption.Members));
                Push(call.Operation, demand.Into(Consumption.Members));
                return true;
            case IDynamicMemberReferenceOperation member:
                Push(member.Instance, demand.With(Consumption.Selection));
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
        else if (IsDeclaredHere(method))
        {
            PushAll(call.Arguments.Select(static a => a.Value), demand.With(Consumption.Fact));
            Push(call.Instance, demand.With(Consumption.Selection));
        }
        else
        {
            CallLibrary(call, demand);
        }
    }

    private void CallForCarrier(IInvocationOperation call, Demand demand)
    {
        var source = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (!IsDeclaredHere(call.TargetMethod) && IsClassifiedRead(source))
        {
            Push(source, demand);
        }
        else
        {
            FoundWhole(call, call.Type!, demand);
        }
    }

    private void CallLibrary(IInvocationOperation call, Demand demand)
    {
        var reading = evaluator.ReadingOf(call.TargetMethod);
        var passed = LibraryResult.MayHoldWhole(call) ? demand.Into(reading) : demand.With(Consumption.Selection);
        foreach (var argument in call.Arguments)
        {
            if (LambdaIn(argument.Value) is not { } lambda)
            {
                Push(argument.Value, reading == Consumption.Text ? passed.At(argument.Value.Syntax) : passed);
            }
            else if (LibraryResult.IsMadeBy(call.TargetMethod, argument.Parameter))
            {
                Push(lambda, demand);
            }
        }

        Push(call.Instance, passed);
    }

    private void Operator(IOperation operation, IMethodSymbol method, IEnumerable<IOperation> operands, Demand demand)
    {
        if (!evaluator.Redacts(method))
        {
            FoundWholeIfCarrier(operation, operation.Type!, demand);
            PushAll(operands, demand.With(Consumption.Fact));
        }
    }

    private static IAnonymousFunctionOperation? LambdaIn(IOperation value) => Unwrap(value) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    private static bool IsToString(IMethodSymbol method) =>
        method is { Name: nameof(ToString), IsStatic: false, Parameters.IsEmpty: true };

    /// <summary>The operators of numbers, dates and strings are declared as methods too; they print nothing.</summary>
    private static bool IsBuiltIn(IMethodSymbol method) => !IsDeclaredHere(method);
}
