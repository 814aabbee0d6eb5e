using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>The value of a new object: what its constructor keeps, and what its initialisers set.</content>
internal sealed partial class BodyInterpreter
{
    private FlowValue ValueOfCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor || !constructor.ContainingType.Locations.Any(static l => l.IsInSource))
        {
            // What a library type holds, it may show; the elements of an initialiser are its elements.
            return IsCollection(creation.Type)
                ? (creation.Initializer?.Initializers ?? []).Aggregate(FlowValue.OfElement(FlowValue.Of(TaintSet.Of(creation.Arguments.SelectMany(a => Kept(a.Value).Taints)))), InitializedBy)
                    .WithOwn(Kept(creation).Carriers())
                : FlowValue.Of(Kept(creation));
        }

        var value = Constructed(FlowValue.Fresh().WithOwn(Kept(creation).Carriers()), constructor, creation.Arguments);
        if (SummaryOf(constructor) is { } summary && summary.Outputs.TryGetValue(-1, out var made))
        {
            value = value.Change(Instantiate(made, new(constructor, Instance: null, creation.Arguments)));
        }

        return (creation.Initializer?.Initializers ?? []).Aggregate(value, InitializedBy);
    }

    /// <summary>The object with what its primary constructor keeps and its initialisers set.</summary>
    private FlowValue Constructed(FlowValue value, IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is { } parameter && TrackedMembers.IsState(parameter))
            {
                value = value.Set(StateOf(parameter), ValueOf(argument.Value));
            }
        }

        foreach (var member in _context.Bodies.InitialisedMembers(constructor.ContainingType))
        {
            value = SummaryOf(member) is { } initial ? value.Set(member, OfObject(initial.Return, value)) : value;
        }

        return value;
    }

    private FlowValue InitializedBy(FlowValue value, IOperation item) => item switch
    {
        ISimpleAssignmentOperation assignment => Initialized(value, assignment),
        IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member, Initializer: { } inner } =>
            value.Set(Place.Canonical(member.Member), inner.Initializers.Aggregate(FlowValue.Clean, InitializedBy)),
        IInvocationOperation add when SummaryOf(add.TargetMethod) is { } summary => summary.Outputs.TryGetValue(-1, out var left)
            ? value.Change(Instantiate(left, CallOperands.Of(add)))
            : value,
        IInvocationOperation add => Filled(value, add),
        _ => value,
    };

    private FlowValue Initialized(FlowValue value, ISimpleAssignmentOperation assignment) =>
        assignment.Target is IMemberReferenceOperation { Member: var member } && !IsReported(assignment)
        ? Set(value, member, assignment)
        : value;

    private FlowValue Set(FlowValue value, ISymbol member, ISimpleAssignmentOperation assignment) => assignment.Target switch
    {
        IPropertyReferenceOperation { Property: { SetMethod: { } setter } } property when SummaryOf(setter) is { } summary =>
            summary.Outputs.TryGetValue(-1, out var left)
                ? value.Change(Instantiate(left, new(setter, Instance: null, property.Arguments, assignment.Value)))
                : value,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer =>
            WithKeys(value.WithElement(ValueOf(assignment.Value)), indexer.Type is null ? null : indexer.Property.ContainingType, indexer.Arguments.Select(static a => a.Value)),
        _ => value.Set(Place.Canonical(member), ValueOf(assignment.Value)),
    };
}
