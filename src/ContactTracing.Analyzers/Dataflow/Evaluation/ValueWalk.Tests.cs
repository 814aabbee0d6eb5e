using ContactTracing.Analyzers.Dataflow.Interpretation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>What a pattern tests of a value that is known by its parts: those that it names, and not the others.</content>
internal sealed partial class ValueWalk
{
    private void PushTested(IOperation tested, IEnumerable<IPatternOperation> patterns, Demand demand)
    {
        var tests = patterns.Where(static p => !AcceptsAnything(p)).ToList();
        if (Unwrap(tested) is ITupleOperation { Elements: var elements } && tests.All(t => IsByPosition(t, elements.Length)))
        {
            PushAll(elements.Where((_, i) => tests.Any(t => !AcceptsAnything(((IRecursivePatternOperation)t).DeconstructionSubpatterns[i]))), demand);
            return;
        }

        Push(tested, demand);
        if (IsVariable(Unwrap(tested)) && !evaluator.IsCarrier(tested.Type) && frame.ValueOf(tested) is { Members.IsEmpty: false } value)
        {
            tests.ForEach(t => TestMembers(value, t, demand));
        }
    }

    private static bool IsByPosition(IPatternOperation pattern, int count) =>
        pattern is IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.Length: var length } && length == count;

    private static bool IsVariable(IOperation? operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation;

    private void TestMembers(FlowValue value, IPatternOperation pattern, Demand demand)
    {
        switch (pattern)
        {
            case IBinaryPatternOperation binary:
                TestMembers(value, binary.LeftPattern, demand);
                TestMembers(value, binary.RightPattern, demand);
                break;
            case INegatedPatternOperation negated:
                TestMembers(value, negated.Pattern, demand);
                break;
            case IRecursivePatternOperation recursive:
                foreach (var property in recursive.PropertySubpatterns)
                {
                    TestMember(value, (property.Member as IMemberReferenceOperation)?.Member, property.Pattern, demand);
                }

                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    TestMember(value, MemberAt(recursive, i), recursive.DeconstructionSubpatterns[i], demand);
                }

                break;
        }
    }

    private void TestMember(FlowValue value, ISymbol? member, IPatternOperation pattern, Demand demand)
    {
        // A classified member is found by its name, whoever holds it.
        if (member is not null && !AcceptsAnything(pattern) && value.Member(Place.Canonical(member)) is { } part && !evaluator.Classification.Of(member).IsClassified)
        {
            FoundIn(part, pattern, demand);
            TestMembers(part, pattern, demand);
        }
    }

    /// <summary>The field of a tuple, or the property of a positional record, in that place.</summary>
    private static ISymbol? MemberAt(IRecursivePatternOperation pattern, int position) => pattern switch
    {
        { DeconstructSymbol: IMethodSymbol { IsImplicitlyDeclared: true, Parameters: var parameters } } =>
            pattern.MatchedType.GetMembers(parameters[position].Name).FirstOrDefault(static m => m is IPropertySymbol),
        { DeconstructSymbol: null, MatchedType: INamedTypeSymbol { TupleElements: { IsDefault: false } fields } } when position < fields.Length => fields[position],
        _ => null,
    };
}
