using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Changes that add to what is there: what a builder or a list is given, it had not held before, and holds besides.</content>
internal sealed partial class BodyInterpreter
{
    private void AddOwn(IOperation? target, TaintSet taints)
    {
        if (!taints.IsEmpty)
        {
            Change(target, FlowValue.Of(taints), value => value.WithOwn(taints));
        }
    }

    private void AddElement(IOperation? target, FlowValue element)
    {
        if (!element.IsClean)
        {
            Change(target, FlowValue.OfElement(element), value => value.WithElement(element));
        }
    }

    private void AddKeys(IOperation? target, IEnumerable<IOperation> keys)
    {
        var added = WithKeys(FlowValue.Clean, target?.Type, keys);
        if (!added.IsClean)
        {
            Change(target, added, value => value.Change(added));
        }
    }

    private void Change(IOperation? target, FlowValue written, Func<FlowValue, FlowValue> change)
    {
        if (Views.Origin(target) is IMemberReferenceOperation { Member: var member })
        {
            RecordWrite(member, written);
        }
        else if (target is IParameterReferenceOperation { Parameter: var state } && IsStateOfObject(state))
        {
            RecordWrite(state, written);
        }

        if (Place.Of(target) is { } place)
        {
            Update(place, change(ValueAt(place)));
            foreach (var other in AliasesOf(place))
            {
                RecordWrite(other.IsRoot ? other.Root : other.Path[other.Path.Length - 1], written);
                Update(other, change(ValueAt(other)));
            }
        }
        else if (target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } outer })
        {
            // A list in a dictionary: the dictionary holds what the list does.
            Change(outer, FlowValue.OfElement(written), value => value.WithElement(written));
        }
    }
}
