using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Variables and members: what they hold, and what is written into them.</content>
internal sealed partial class BodyInterpreter
{
    public override FlowValue? ValueAt(IOperation read)
    {
        if (Place.Of(read) is { } place)
        {
            return IsDeclared(place.Root) || place.Path.Any(IsDeclared) ? null : ValueAt(place);
        }

        return read is IMemberReferenceOperation { Instance: { } instance, Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference
            && Place.IsOfTheProgram(reference.Member) && !IsDeclared(reference.Member) && IsMade(instance)
            ? MemberOf(ValueOf(instance), reference.Member, instance.Type)
            : null;
    }

    /// <summary>Whether the operation makes a value, so that what it holds is known without a variable.</summary>
    private static bool IsMade(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsMade(conversion.Operand),
        IParenthesizedOperation parenthesized => IsMade(parenthesized.Operand),
        IAwaitOperation awaited => IsMade(awaited.Operation),
        IInvocationOperation or IObjectCreationOperation or IAnonymousObjectCreationOperation or ITupleOperation or IWithOperation
            or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } => true,
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

        if (place.Path.Length > 0 && _rawBodies.Count > 0 && _rawBodies.TryGetValue((place.Root, place.Path[0].Name), out var body))
        {
            return FlowValue.Of(body);
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
        : _uses.SetOf(FlowValue.Of(Rest(value, member)), Consumption.Selection, type: null).Join(PartsOf(value, member));

    /// <summary>A member that is followed through the project says itself what is written into it; of others, the field that holds the object says it.</summary>
    private TaintSet PartsOf(FlowValue owner, ISymbol member) => _context.Members.Include(member)
        ? TaintSet.Empty
        : TaintSet.Of(owner.Own.Taints.Where(IsOfWholeField).Select(t => t with { Part = member.OriginalDefinition }));

    private TaintSet Rest(FlowValue owner, ISymbol member) =>
        owner.Own.Without(_context.Members.Include(member) ? static t => t.Kind == TaintKind.Field : IsOfWholeField);

    private static bool IsOfWholeField(Taint taint) => taint is { Kind: TaintKind.Field, Use: Consumption.Kept, Part: null };

    private FlowValue Unassigned(ISymbol root) => root switch
    {
        IParameterSymbol parameter when TrackedMembers.IsState(parameter) && !IsOwn(parameter) => Unknown(parameter),
        IParameterSymbol { RefKind: not RefKind.Out } parameter => FlowValue.Of(Taint.OfParameter(parameter)),
        IFieldSymbol or IPropertySymbol => Unknown(root),
        _ => FlowValue.Clean,
    };

    private FlowValue Unknown(ISymbol member) => _context.Members.Include(member) ? FlowValue.Of(Taint.OfField(member)) : FlowValue.Clean;
}
