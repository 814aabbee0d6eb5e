using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
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
        EffectsOfAll(call.Arguments.Where(static a => FunctionIn(a.Value) is null).Select(static a => a.Value));
        var summary = SummaryOf(call.TargetMethod, call.IsVirtual);
        FeedFunctions(call, summary);
        if (summary is not null)
        {
            Apply(summary, call.TargetMethod, call.Instance, call.Arguments);
        }
        else if (!CallFunctions(call))
        {
            CallLibrary(call);
            CallLogger(call);
        }
    }

    private void EffectsOfCreation(IObjectCreationOperation creation)
    {
        EffectsOfAll(creation.Arguments.Select(static a => a.Value));
        if (creation.Constructor is { } constructor)
        {
            if (SummaryOf(constructor) is { } summary)
            {
                Apply(summary, constructor, instance: null, creation.Arguments);
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
                    CheckSink(assignment);
                    if (assignment.Target is IMemberReferenceOperation { Member: var member })
                    {
                        RecordWrite(member, ValueOf(assignment.Value));
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

    private void Apply(MethodSummary summary, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var sink in summary.Sinks)
        {
            if (CallOperands.At(sink.Ordinal, method, instance, arguments) is { } operand)
            {
                Reach(Reveal(operand, sink.Use), sink.Site, sink.Place);
            }
        }

        foreach (var write in summary.Writes)
        {
            RecordWrite(write.Key, Instantiate(write.Value, method, instance, arguments));
        }

        foreach (var output in summary.Outputs)
        {
            if (CallOperands.At(output.Key, method, instance, arguments) is { } target)
            {
                Leave(target, Instantiate(output.Value, method, instance, arguments), IsReplaced(method, output.Key));
            }
        }
    }

    private static bool HasFields(FlowValue value) => value.Flat().Taints.Any(static t => t.Kind == TaintKind.Field);

    private static bool IsReplaced(IMethodSymbol method, int ordinal) =>
        ordinal >= 0 && ordinal < method.Parameters.Length && method.Parameters[ordinal].RefKind is RefKind.Out or RefKind.Ref;

    /// <summary>Puts what a method leaves in an argument where the argument comes from.</summary>
    private void Leave(IOperation target, FlowValue value, bool isReplaced)
    {
        if (isReplaced)
        {
            Assign(target, value);
        }
        else if (target is IInstanceReferenceOperation)
        {
            foreach (var member in value.Members)
            {
                Store(member.Key, (_state?[member.Key] ?? Unassigned(member.Key)).Join(member.Value));
            }
        }
        else if (Place.Of(target) is { } place)
        {
            Update(place, ValueAt(place).Change(value));
        }
    }

    /// <summary>A value that names fields of an object, with what is known of that object in their place.</summary>
    private static FlowValue OfObject(FlowValue value, FlowValue owner)
    {
        var fields = value.Own.Taints.Where(t => t.Kind == TaintKind.Field && owner.Member(t.Source) is not null).ToList();
        var result = fields.Count == 0 ? value : value.WithExactOwn(TaintSet.Of(value.Own.Taints.Except(fields)));
        foreach (var field in fields)
        {
            var known = owner.Member(field.Source)!;
            result = field.Use == Consumption.Kept ? result.Join(known) : result.WithOwn(known.Flat());
        }

        foreach (var member in result.Members)
        {
            result = result.Set([member.Key], OfObject(member.Value, owner));
        }

        return result;
    }

    /// <summary>The value of a summary with this call's arguments in place of the parameters.</summary>
    private FlowValue Instantiate(FlowValue value, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var result = value.IsFresh ? FlowValue.Fresh() : FlowValue.Clean;
        foreach (var taint in value.Own.Taints)
        {
            if (!CallOperands.IsOperand(taint, method))
            {
                result = result.WithOwn(TaintSet.Empty.With(taint));
            }
            else if (CallOperands.Of(taint.Source, method, instance, arguments) is { } operand)
            {
                result = taint.Use == Consumption.Kept
                    ? result.Join(ValueOf(operand))
                    : result.WithOwn(TaintSet.Of(Reveal(operand, taint.Use).Select(static r => r.Taint)));
            }
        }

        foreach (var taint in value.Inner.Taints)
        {
            var operand = CallOperands.IsOperand(taint, method) ? CallOperands.Of(taint.Source, method, instance, arguments) : null;
            result = result.WithInner(operand is null
                ? TaintSet.Empty.With(taint)
                : TaintSet.Of(Reveal(operand, taint.Use).Select(static r => r.Taint)));
        }

        foreach (var member in value.Members)
        {
            result = result.Set([member.Key], Instantiate(member.Value, method, instance, arguments));
        }

        return instance is not null and not IInstanceReferenceOperation && HasFields(result) ? OfObject(result, ValueOf(instance)) : result;
    }
}
