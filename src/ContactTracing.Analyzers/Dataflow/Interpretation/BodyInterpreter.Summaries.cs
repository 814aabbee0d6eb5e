using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Summaries, with the operands of one call in place of the parameters.</content>
internal sealed partial class BodyInterpreter
{
    private void Apply(MethodSummary summary, CallOperands operands)
    {
        foreach (var sink in summary.Sinks)
        {
            if (operands[sink.Ordinal] is { } operand)
            {
                ReachAll(SitesOf(sink.Site, operands), Reveal(operand, sink.Use), sink.Place);
            }
        }

        foreach (var sink in summary.WriterSinks)
        {
            WriteInto(sink, operands);
        }

        RecordWrites(summary.Writes, operands);
        foreach (var held in summary.Held)
        {
            if (operands[held.Ordinal] is { } function)
            {
                NoteHandler(held.Member, function);
            }
        }

        // All are read before the first is written: a swap leaves each in the place of the other.
        foreach (var (target, value, isReplaced) in summary.Outputs.Select(o => (operands[o.Key], Instantiate(o.Value, operands), IsReplaced(operands.Method, o.Key))).ToList())
        {
            Leave(target, value, isReplaced);
        }

        foreach (var parameter in operands.Method.Parameters.Where(p => p.RefKind == RefKind.Out && !summary.Outputs.ContainsKey(p.Ordinal)))
        {
            Leave(operands[parameter.Ordinal], FlowValue.Clean, isReplaced: true);
        }
    }

    /// <summary>Whether the variable of the caller has another value after the call. One of several implementations may leave it alone.</summary>
    private static bool IsReplaced(IMethodSymbol method, int ordinal) =>
        ordinal >= 0 && ordinal < method.Parameters.Length
        && (method.Parameters[ordinal].RefKind == RefKind.Out
            || (method.Parameters[ordinal].RefKind == RefKind.Ref && !method.IsVirtual && !method.IsAbstract && !method.IsOverride));

    /// <summary>Puts what a method leaves in an argument where the argument comes from.</summary>
    private void Leave(IOperation? target, FlowValue value, bool isReplaced)
    {
        if (isReplaced)
        {
            Assign(target, value);
            foreach (var buffer in Views.Include(target?.Type) && Place.Of(target) is { } view ? AliasesOf(view) : [])
            {
                Update(buffer, ValueAt(buffer).Change(value));
            }
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

    /// <summary>A setter with code of its own does what its code does.</summary>
    private void CallSetter(IOperation? target, IOperation value, IOperation? instance)
    {
        if (target is IPropertyReferenceOperation { Property.SetMethod: { } setter } property && SummaryOf(setter) is { } summary)
        {
            Apply(summary, new(setter, instance, property.Arguments, value));
        }
        else if (target is IImplicitIndexerReferenceOperation indexer && OwnIndexers.SetterOf(indexer) is { } own && SummaryOf(own) is { } known)
        {
            Apply(known, new(own, indexer.Instance, [], value));
        }
    }

    private FlowValue Instantiate(FlowValue value, CallOperands operands)
    {
        var result = value.IsFresh ? FlowValue.Fresh() : FlowValue.Clean;
        foreach (var taint in value.Own.Taints)
        {
            if (!operands.Include(taint))
            {
                result = result.WithOwn(TaintSet.Empty.With(taint));
            }
            else if (operands[taint.Source] is { } operand)
            {
                result = taint.Use == Consumption.Kept
                    ? result.Join(ValueOf(operand))
                    : result.WithOwn(TaintSet.Of(Reveal(operand, taint.Use).Select(static r => r.Taint)));
            }
        }

        result = value.Element is null ? result : result.WithElement(Instantiate(value.Element, operands));
        foreach (var member in value.Members)
        {
            result = result.Set(member.Key, Instantiate(member.Value, operands));
        }

        return operands.IsOnOther && HasFields(result) ? OfObject(result, ValueOf(operands.Instance)) : result;
    }

    private static bool HasFields(FlowValue value) => value.Flat().Taints.Any(static t => t.Kind == TaintKind.Field);

    /// <summary>A value that names fields of an object, with what is known of that object in their place.</summary>
    private static FlowValue OfObject(FlowValue value, FlowValue owner)
    {
        var fields = value.Own.Taints.Where(t => t.Kind == TaintKind.Field && owner.Member(t) is not null).ToList();
        var result = fields.Count == 0 ? value : value.WithExactOwn(TaintSet.Of(value.Own.Taints.Except(fields)));
        foreach (var field in fields)
        {
            var known = owner.Member(field)!;
            result = field.Use == Consumption.Kept ? result.Join(known) : result.WithOwn(known.Flat());
        }

        foreach (var member in result.Members)
        {
            result = result.Set(member.Key, OfObject(member.Value, owner));
        }

        return result;
    }
}
