using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Where a classification ends: a copy into an open member that nobody classified, a result of one.</content>
internal sealed partial class BodyInterpreter
{
    private void CheckCopy(IOperation target, IOperation value)
    {
        if (target is IFieldReferenceOperation or IPropertyReferenceOperation && target is IMemberReferenceOperation { Member: var member })
        {
            CheckCopy(member, value);
        }
        else if (value is IConversionOperation { OperatorMethod: null, Operand: ITupleOperation converted })
        {
            CheckCopy(target, converted);
        }
        else if (target is ITupleOperation to && value is ITupleOperation from && to.Elements.Length == from.Elements.Length)
        {
            for (var i = 0; i < to.Elements.Length; i++)
            {
                CheckCopy(to.Elements[i], from.Elements[i]);
            }
        }
    }

    private void CheckCopy(ISymbol member, IOperation value)
    {
        if (_context.OpenMembers.Include(member))
        {
            Reach(Reveal(value, Consumption.Kept), new(member, SinkChannel.Copy));
        }
    }

    /// <summary>What the callers pass themselves, they know; so only what the method adds counts.</summary>
    private void CheckResult(IOperation value)
    {
        if (IsInFunction || _method is null)
        {
            return;
        }

        var member = _method.AssociatedSymbol is IPropertySymbol { GetMethod: var getter } property && Same(getter, _method) ? property : (ISymbol)_method;
        if (_context.OpenMembers.Include(member))
        {
            Reach([.. Reveal(value, Consumption.Kept).Where(static r => r.Taint.Kind != TaintKind.Parameter)], new(member, SinkChannel.Result));
        }
    }
}
