using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>What is written into variables, members and elements.</content>
internal sealed partial class BodyInterpreter
{
    private readonly HashSet<ISymbol> _reassigned = new(SymbolEqualityComparer.Default);

    // The collection whose elements a loop hands out by reference.
    private readonly Dictionary<ISymbol, IOperation> _elementsOf = new(SymbolEqualityComparer.Default);

    private void Store(ISymbol root, FlowValue value)
    {
        if (_state is null)
        {
            return;
        }

        _state = _state.Set(root, value);
        NoteThrown(root, value);
    }

    private void Assign(IOperation? target, FlowValue value)
    {
        switch (target)
        {
            case IParenthesizedOperation parenthesized:
                Assign(parenthesized.Operand, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case ITupleOperation tuple:
                Deconstruct(tuple, value, tuple.Type);
                break;
            case IConditionalAccessOperation access:
                Assign(access.WhenNotNull, value);
                break;
            case IArrayElementReferenceOperation element:
                AddElement(element.ArrayReference, value);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                if (OwnIndexers.SetterOf(indexer) is not { } own || SummaryOf(own) is null)
                {
                    AddElement(indexer.Instance, value);
                }

                break;
            case IInlineArrayAccessOperation element:
                AddElement(element.Instance, value);
                break;
            case IConditionalOperation choice:
                Either(() => Assign(choice.WhenTrue, value), () => Assign(choice.WhenFalse, value));
                break;
            case IPropertyReferenceOperation { Property: { ReturnsByRef: true, GetMethod: { } getter } } property when SummaryOf(getter) is { } read:
                AssignReference(read, new(getter, property.Instance, property.Arguments), value);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: true, SetMethod: var setter }, Instance: { } collection } indexer:
                if (setter is null || SummaryOf(setter) is null)
                {
                    AddElement(collection, value);
                    AddKeys(collection, indexer.Arguments.Select(static a => a.Value));
                }

                break;
            case IInvocationOperation call:
                AssignReference(call, value);
                break;
            default:
                AssignPlace(target, value);
                break;
        }
    }

    private void AssignPlace(IOperation? target, FlowValue value)
    {
        if (target is IMemberReferenceOperation { Member: var member })
        {
            RecordWrite(member, value);
        }
        else if (target is IParameterReferenceOperation { Parameter: var state } && IsStateOfObject(state))
        {
            RecordWrite(state, value);
        }

        if (Place.Of(target) is not { } place)
        {
            AssignPart(target, value);
            return;
        }

        if (place.IsRoot && place.Root is IParameterSymbol { RefKind: RefKind.None } parameter && !IsStateOfObject(parameter))
        {
            _reassigned.Add(place.Root);
        }

        if (!place.IsRoot && (place.Root is IFieldSymbol or IPropertySymbol || place.Root is IParameterSymbol owner && IsStateOfObject(owner)))
        {
            // What is put into an object that a field holds is in the field.
            RecordWrite(place.Root, FlowValue.Clean.Set(place.Path, value));
        }

        Update(place, value);
        if (place.Root is ILocalSymbol { IsRef: true } && place.IsRoot && _aliases.TryGetValue(place.Root, out var referenced))
        {
            Assign(referenced, value);
        }
        else if (_elementsOf.TryGetValue(place.Root, out var collection))
        {
            AddElement(collection, ValueAt(place with { Path = [] }));
        }
        else if (!place.IsRoot && AliasOf(place) is { } other)
        {
            Update(other, value);
        }
    }

    /// <summary>The parameter of a primary constructor in other code of the class: a field of the object.</summary>
    private bool IsStateOfObject(IParameterSymbol parameter) => !IsOwn(parameter) && TrackedMembers.IsState(parameter);

    private void Update(Place place, FlowValue value) =>
        Store(place.Root, place.IsRoot ? value : (_state?[place.Root] ?? Unassigned(place.Root)).Set(place.Path, value));

    /// <summary>The node of a linked list is in the list.</summary>
    private void AssignPart(IOperation? target, FlowValue value)
    {
        if (target is IMemberReferenceOperation { Instance: { } part } && OwnerBehind(part) is { } owner && IsCollection(owner.Type))
        {
            AddElement(owner, value);
        }
    }

    private void RecordWrite(ISymbol member, FlowValue value)
    {
        var symbol = Place.Canonical(member);
        if (value.Flat().Taints.Any(t => !IsItself(t)) && _context.Members.Include(symbol))
        {
            // The members of an object that is kept are told apart, and what a collection holds from its size; further down all is one.
            var own = FlowValue.Of(value.Own.Without(IsItself)).WithElement(FlowValue.Of((value.Element ?? FlowValue.Clean).Flat().Without(IsItself)));
            var added = value.Members.Aggregate(own, (all, member) => all.Set(member.Key, FlowValue.Of(member.Value.Flat().Without(IsItself))));
            _writes = _writes.SetItem(symbol, _writes.TryGetValue(symbol, out var known) ? known.Join(added) : added);
        }

        bool IsItself(Taint label) => label.Kind == TaintKind.Field && Same(label.Source, symbol);
    }
}
