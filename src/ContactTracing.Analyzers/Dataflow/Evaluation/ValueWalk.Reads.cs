using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Reads of members, parameters, locals and elements.</content>
internal sealed partial class ValueWalk
{
    private bool VisitRead(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation property:
                Read(property, property.Property, property.Instance, demand);
                PushAll(property.Arguments.Select(static a => a.Value), demand.With(Consumption.Fact));
                return true;
            case IFieldReferenceOperation field:
                Read(field, field.Field, field.Instance, demand);
                return true;
            case IParameterReferenceOperation parameter:
                Read(parameter, parameter.Parameter, receiver: null, demand);
                return true;
            case ILocalReferenceOperation local:
                Read(local, local.Local, receiver: null, demand);
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type } self:
                FoundWholeIfCarrier(self, type, demand);
                return true;
            case IInstanceReferenceOperation:
                return true;
            case IArrayElementReferenceOperation element:
                ReadElement(element, element.ArrayReference, element.Indices, demand);
                return true;
            case IInlineArrayAccessOperation element:
                ReadElement(element, element.Instance, [element.Argument], demand);
                return true;
            case IImplicitIndexerReferenceOperation indexer:
                ReadByIndex(indexer, demand);
                return true;
            case IConditionalAccessInstanceOperation instance:
                Push(ConditionalAccess.ReceiverOf(instance), demand);
                return true;
            default:
                return false;
        }
    }

    private void Read(IOperation read, ISymbol symbol, IOperation? receiver, Demand demand)
    {
        if (ToolTypes.Include(read.Type))
        {
            return;
        }

        var classification = evaluator.Classification.Of(symbol, receiver?.Type);
        if (classification.Verdict is Verdict.Pseudonym or Verdict.NotPersonal)
        {
            return;
        }

        if (classification.IsClassified)
        {
            ReadClassified(read, symbol, classification.Classes, SubjectOf(symbol, receiver), demand);
        }
        else if (!evaluator.IsCarrier(read.Type))
        {
            ReadUnclassified(read, symbol, receiver, demand);
        }
        else if (!IsDeclaredHere(symbol) && IsClassifiedRead(receiver))
        {
            // A nullable's Value, a task's Result, an element: the member of the carrier is what was read.
            Push(receiver, demand);
        }
        else
        {
            FoundWhole(read, read.Type!, demand);
        }
    }

    private void ReadUnclassified(IOperation read, ISymbol symbol, IOperation? receiver, Demand demand)
    {
        if (_walkedFunctions?.Contains(symbol.ContainingSymbol) == true && symbol is IParameterSymbol)
        {
            // What the function is given comes from the other operands of the call, which are walked themselves.
            return;
        }

        if (symbol is IPropertySymbol property && evaluator.Redacts(property))
        {
            return;
        }

        if (symbol is IPropertySymbol { GetMethod: { } getter } && frame.SummaryOf(getter) is { } computed)
        {
            CallProgram(read, new(getter, receiver, ((IPropertyReferenceOperation)read).Arguments), computed, demand);
        }
        else if (frame.ValueAt(read) is { } known)
        {
            FoundIn(known, read, demand);
        }
        else if (!ReadKeys(read, symbol, receiver, demand))
        {
            Push(receiver, demand.With(SizeMembers.Include(symbol) ? Consumption.Size : Consumption.Selection));
        }
    }

    /// <summary>The keys of a dictionary, or the key of a group, apart from the values. False where they are not told apart.</summary>
    private bool ReadKeys(IOperation read, ISymbol symbol, IOperation? receiver, Demand demand)
    {
        if (receiver is null || !(symbol is IPropertySymbol { IsIndexer: true } || symbol.Name is "Keys" or "Key" or "Value" or "Values") || frame.ValueAt(receiver) is not { } owner)
        {
            return false;
        }

        if (symbol is IPropertySymbol { IsIndexer: true } || symbol.Name == "Values")
        {
            return ReadValues(read, owner, demand);
        }

        if (symbol.ContainingType is { Name: "KeyValuePair" } && owner.Members.TryGetValue(symbol.OriginalDefinition, out var part))
        {
            FoundIn(part, read, demand);
            foreach (var taint in _uses.Of(FlowValue.Of(owner.Own), Consumption.Selection, type: null))
            {
                Found(taint, read, demand);
            }

            return true;
        }

        if (symbol.Name == "Value")
        {
            return false;
        }

        if (symbol.Name == "Key")
        {
            FoundIn(owner, read, demand.With(Consumption.Selection));
            return true;
        }

        if (owner.Members.TryGetValue(symbol.OriginalDefinition, out var keys))
        {
            FoundIn(keys, read, demand);
            return true;
        }

        // Keys of which nothing is known are clean, whatever the values are, unless the whole dictionary is labelled.
        return owner.Own.IsEmpty;
    }

    /// <summary>What a dictionary holds, apart from its keys. False where nothing is known of those.</summary>
    private bool ReadValues(IOperation read, FlowValue owner, Demand demand)
    {
        if (!owner.Members.Keys.Any(static m => m.Name == "Keys"))
        {
            return false;
        }

        FoundIn(FlowValue.Of(owner.Own).WithElement(owner.Element ?? FlowValue.Clean), read, demand.With(Consumption.Selection));
        return true;
    }

    private void ReadClassified(IOperation read, ISymbol source, DataClasses classes, ITypeSymbol? subject, Demand demand)
    {
        // A record that is classified as a whole still has members that answer for themselves, and may redact its text.
        if (!evaluator.IsCarrier(read.Type) || demand.Use == Consumption.Fact || _uses.Shows(read.Type!, demand.Use))
        {
            FoundValue(read, source, classes, subject, demand);
        }
    }
}
