using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Variables and members: what they hold, and what is written into them.</content>
internal sealed partial class BodyInterpreter
{
    // What a ref local stands for, and which other name an object has.
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _reassigned = new(SymbolEqualityComparer.Default);

    public override FlowValue? ValueAt(IOperation read) =>
        Place.Of(read) is { } place ? IsDeclared(place.Root) || place.Path.Any(IsDeclared) ? null : ValueAt(place)
        : read is IMemberReferenceOperation { Instance: { } instance, Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference
            && Place.IsOfTheProgram(reference.Member) && !IsDeclared(reference.Member) && IsMade(instance)
            ? MemberOf(ValueOf(instance), reference.Member, instance.Type)
        : null;

    /// <summary>Whether the operation makes a value, so that what it holds is known without a variable.</summary>
    private static bool IsMade(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsMade(conversion.Operand),
        IParenthesizedOperation parenthesized => IsMade(parenthesized.Operand),
        IAwaitOperation awaited => IsMade(awaited.Operation),
        IInvocationOperation or IObjectCreationOperation or IAnonymousObjectCreationOperation or ITupleOperation or IWithOperation
            or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } => true,
        _ => false,
    };

    /// <summary>A member that somebody classified, or said is none, needs no tracking, nor does what is below it.</summary>
    private bool IsDeclared(ISymbol member) => _context.Evaluator.Classification.Of(member).Verdict != Verdict.Undeclared;

    private FlowValue ValueAt(Place place)
    {
        if (place.Root is ILocalSymbol { IsRef: true } && AliasOf(place) is { } target)
        {
            return ValueAt(target);
        }

        var value = _state?[place.Root] ?? Unassigned(place.Root);
        if (_rawTexts.TryGetValue(place.Root, out var raw))
        {
            value = value.WithOwn(TaintSet.Empty.With(raw));
        }

        foreach (var member in place.Path)
        {
            value = value.Member(member) ?? Unknown(member).WithOwn(Inherited(value, member));
        }

        return value;
    }

    /// <summary>What a value tells through any of its members. The members of a record with classified ones answer for themselves.</summary>
    private TaintSet Inherited(FlowValue value, ISymbol member) => member.ContainingType is { } type && _context.Evaluator.IsCarrier(type)
        ? TaintSet.Empty
        : _uses.SetOf(FlowValue.Of(value.Own), Consumption.Selection, type: null);

    private FlowValue Unassigned(ISymbol root) => root switch
    {
        IParameterSymbol parameter when TrackedMembers.IsState(parameter) && !IsOwn(parameter) => Unknown(parameter),
        IParameterSymbol { RefKind: not RefKind.Out } parameter => FlowValue.Of(Taint.OfParameter(parameter)),
        IFieldSymbol or IPropertySymbol => Unknown(root),
        _ => FlowValue.Clean,
    };

    private FlowValue Unknown(ISymbol member) => _context.Members.Include(member) ? FlowValue.Of(Taint.OfField(member)) : FlowValue.Clean;

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

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
                AddElement(indexer.Instance, value);
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

        if (Place.Of(target) is not { } place)
        {
            return;
        }

        if (place.IsRoot && place.Root is IParameterSymbol { RefKind: RefKind.None })
        {
            _reassigned.Add(place.Root);
        }

        if (!place.IsRoot && place.Root is IFieldSymbol or IPropertySymbol)
        {
            // What is put into an object that a field holds is in the field.
            RecordWrite(place.Root, value);
        }

        Update(place, value);
        if (place.Root is ILocalSymbol { IsRef: true } && place.IsRoot && _aliases.TryGetValue(place.Root, out var referenced))
        {
            Assign(referenced, value);
        }
        else if (!place.IsRoot && AliasOf(place) is { } other)
        {
            Update(other, value);
        }
    }

    private void Update(Place place, FlowValue value) =>
        Store(place.Root, place.IsRoot ? value : (_state?[place.Root] ?? Unassigned(place.Root)).Set(place.Path, value));

    /// <summary>A method that returns a reference: what it returns a reference to is changed.</summary>
    private void AssignReference(IInvocationOperation call, FlowValue value)
    {
        if (SummaryOf(call.TargetMethod, call.IsVirtual) is not { } summary)
        {
            AddElement(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, value);
            return;
        }

        foreach (var taint in summary.Return.Own.Taints)
        {
            if (taint.Kind == TaintKind.Field)
            {
                RecordWrite(taint.Source, value);
                Store(taint.Source, value);
            }
            else if (CallOperands.Of(call) is var operands && operands.Include(taint))
            {
                Assign(operands[taint.Source], value);
            }
        }
    }

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
        if (target is IMemberReferenceOperation { Member: var member })
        {
            RecordWrite(member, written);
        }

        if (Place.Of(target) is { } place)
        {
            Update(place, change(ValueAt(place)));
            if (AliasOf(place) is { } other)
            {
                Update(other, change(ValueAt(other)));
            }
        }
        else if (target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } outer })
        {
            // A list in a dictionary: the dictionary holds what the list does.
            Change(outer, FlowValue.OfElement(written), value => value.WithElement(written));
        }
    }

    /// <summary>The same place by the name that the object had first.</summary>
    private Place? AliasOf(Place place) =>
        _aliases.TryGetValue(place.Root, out var alias) && Place.Of(alias) is { } same && !Same(same.Root, place.Root)
            ? new Place(same.Root, same.Path.AddRange(place.Path))
            : null;

    private void RecordWrite(ISymbol member, FlowValue value)
    {
        var symbol = Place.Canonical(member);
        if (value.Flat().Taints.Where(t => !(t.Kind == TaintKind.Field && Same(t.Source, symbol))) is var taints
            && taints.Any() && _context.Members.Include(symbol))
        {
            var added = FlowValue.Of(TaintSet.Of(taints));
            _writes = _writes.SetItem(symbol, _writes.TryGetValue(symbol, out var known) ? known.Join(added) : added);
        }
    }

    private void NoteAlias(ILocalSymbol local, IOperation value)
    {
        if (WrittenThrough(value) is { } written)
        {
            _aliases[local] = written;
            return;
        }

        var isObject = local.Type is { IsReferenceType: true, SpecialType: SpecialType.None } && Place.Of(value) is { } place && !Same(place.Root, local);
        if (local.IsRef || isObject)
        {
            _aliases[local] = value;
        }
    }

    /// <summary>The stream or builder behind a new writer: what is written into the one is in the other.</summary>
    private static IOperation? WrittenThrough(IOperation value) => value is IObjectCreationOperation { Constructor.DeclaringSyntaxReferences.IsEmpty: true } creation
        ? creation.Arguments.Select(static a => a.Value).FirstOrDefault(static v => IsBuffer(v.Type) && Place.Of(v) is not null)
        : value is IInvocationOperation { Instance: null, TargetMethod: { Name: "Create", DeclaringSyntaxReferences.IsEmpty: true } } factory
            ? factory.Arguments.Select(static a => a.Value).FirstOrDefault(static v => IsBuffer(v.Type) && Place.Of(v) is not null)
            : null;

    private ImmutableSortedDictionary<int, FlowValue> Outputs()
    {
        var outputs = ImmutableSortedDictionary.CreateBuilder<int, FlowValue>();
        foreach (var pair in _exit?.Values ?? [])
        {
            if (pair.Key is IParameterSymbol parameter && IsOwn(parameter) && !_reassigned.Contains(parameter))
            {
                AddOutput(outputs, parameter.Ordinal, Without(pair.Value, Taint.OfParameter(parameter)));
            }
            else if (pair.Key is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false })
            {
                var known = outputs.TryGetValue(-1, out var self) ? self : FlowValue.Clean;
                AddOutput(outputs, -1, known.Set([pair.Key], Without(pair.Value, Taint.OfField(pair.Key))));
            }
        }

        return outputs.ToImmutable();
    }

    private static void AddOutput(ImmutableSortedDictionary<int, FlowValue>.Builder outputs, int ordinal, FlowValue value)
    {
        if (!value.IsClean)
        {
            outputs[ordinal] = value;
        }
    }

    private static FlowValue Without(FlowValue value, Taint identity) => value.Own.Taints.Contains(identity)
        ? value.WithExactOwn(TaintSet.Of(value.Own.Taints.Where(t => !t.Equals(identity))))
        : value;
}
