using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Calls: what a summary says is applied to the arguments at hand; what a library does is a matter of policy.</content>
internal sealed partial class BodyInterpreter
{
    public override MethodSummary? SummaryOf(ISymbol called, bool isVirtual = true) => _summaries(called, isVirtual);

    private void EffectsOfCall(IInvocationOperation call)
    {
        Effects(call.Instance);
        EffectsOfAll(call.Arguments.Where(static a => Functions.LambdaIn(a.Value) is null).Select(static a => a.Value));
        var summary = SummaryOf(call.TargetMethod, call.IsVirtual);
        FeedFunctions(call, summary);
        if (summary is not null)
        {
            Apply(summary, CallOperands.Of(call));
            if (Functions.IsInvoke(call.TargetMethod))
            {
                // Beside the implementations of the program.
                CallFunctions(call);
            }
        }
        else if (call.TargetMethod.MethodKind != MethodKind.Constructor && !CallFunctions(call))
        {
            NoteHandlersIn(call);
            CallLibrary(call);
            CallLogger(call);
        }

        if (call.TargetMethod.MethodKind == MethodKind.Constructor)
        {
            CallConstructorOfSelf(call);
        }
    }

    /// <summary><c>base(…)</c> and <c>this(…)</c> set the state of this very object, with or without a body of their own.</summary>
    private void CallConstructorOfSelf(IInvocationOperation call)
    {
        RecordState(call.TargetMethod, call.Arguments);
        foreach (var member in Constructed(FlowValue.Fresh(), call.TargetMethod, call.Arguments).Members)
        {
            Store(member.Key, member.Value);
        }
    }

    private void EffectsOfCreation(IObjectCreationOperation creation)
    {
        EffectsOfAll(creation.Arguments.Select(static a => a.Value));
        if (creation.Constructor is { } constructor)
        {
            if (SummaryOf(constructor) is { } summary)
            {
                Apply(summary, new(constructor, Instance: null, creation.Arguments));
            }

            RecordState(constructor, creation.Arguments);
        }

        EffectsOfInitializer(creation.Initializer);
    }

    /// <summary>The arguments of a primary constructor become properties of the record, or state of the object.</summary>
    private void RecordState(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is { } parameter && TrackedMembers.IsState(parameter))
            {
                CheckCopy(StateOf(parameter), argument.Value);
                if (FunctionTypes.Include(parameter.Type))
                {
                    NoteHandler(parameter, argument.Value);
                }

                RecordWrite(StateOf(parameter), ValueOf(argument.Value));
            }
        }
    }

    private static ISymbol StateOf(IParameterSymbol parameter) => parameter.ContainingType is { IsRecord: true } record
        && record.GetMembers(parameter.Name).FirstOrDefault(static m => m is IPropertySymbol) is { } property ? property : parameter;

    private void EffectsOfInitializer(IOperation? initializer)
    {
        foreach (var item in (initializer as IObjectOrCollectionInitializerOperation)?.Initializers ?? [])
        {
            switch (item)
            {
                case ISimpleAssignmentOperation assignment:
                    Effects(assignment.Value);
                    NoteHandler(assignment.Target, assignment.Value);
                    CheckSink(assignment);
                    if (assignment.Target is IMemberReferenceOperation { Member: var member } && !IsReported(assignment))
                    {
                        CheckCopy(member, assignment.Value);
                        RecordWrite(member, ValueOf(assignment.Value));
                        CallSetter(assignment.Target, assignment.Value, instance: null);
                    }

                    break;
                case IMemberInitializerOperation inner:
                    EffectsOfInitializer(inner.Initializer);
                    break;
                default:
                    Effects(item);
                    break;
            }
        }
    }
}
