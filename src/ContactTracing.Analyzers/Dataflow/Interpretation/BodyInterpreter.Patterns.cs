using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Variables that patterns and deconstructions declare.</content>
internal sealed partial class BodyInterpreter
{
    /// <param name="input">The expression that is matched, where it is one; a part of it is not.</param>
    private void Bind(IPatternOperation? pattern, FlowValue value, IOperation? input)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                BindName(declaration.DeclaredSymbol, value);
                break;
            case IRecursivePatternOperation recursive:
                BindName(recursive.DeclaredSymbol, value);
                foreach (var property in recursive.PropertySubpatterns)
                {
                    Bind(property.Pattern, (property.Member as IMemberReferenceOperation)?.Member is { } member ? MemberOf(value, member, recursive.MatchedType) : FlowValue.Clean, input: null);
                }

                BindParts(recursive, value);
                break;
            case IListPatternOperation list:
                BindName(list.DeclaredSymbol, value);
                BindAll(list.Patterns, ElementOf(value, list.InputType));
                break;
            case ISlicePatternOperation slice:
                Bind(slice.Pattern, value, input: null);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, input);
                Bind(binary.RightPattern, value, input);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, input);
                break;
        }
    }

    private void BindAll(IEnumerable<IPatternOperation> patterns, FlowValue value)
    {
        foreach (var pattern in patterns)
        {
            Bind(pattern, value, input: null);
        }
    }

    private void BindName(ISymbol? declared, FlowValue value)
    {
        if (declared is not null)
        {
            Store(declared, value);
        }
    }

    private void BindParts(IRecursivePatternOperation pattern, FlowValue value)
    {
        var parts = PartsOf(pattern.MatchedType, pattern.DeconstructSymbol as IMethodSymbol, pattern.DeconstructionSubpatterns.Length, value);
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            Bind(pattern.DeconstructionSubpatterns[i], parts[i], input: null);
        }
    }

    private FlowValue MemberOf(FlowValue value, ISymbol member, ITypeSymbol? type)
    {
        if (_context.Evaluator.Classification.Of(member, type) is { Verdict: not Verdict.Undeclared })
        {
            return FlowValue.Of(Classified(member, type));
        }

        var memberType = member switch { IPropertySymbol p => p.Type, IFieldSymbol f => f.Type, _ => null };
        if (memberType is not null && _context.Evaluator.IsCarrier(memberType))
        {
            return FlowValue.Of(Taint.OfCarrier(memberType, _context.Evaluator.Classification.Carried(memberType).Classes, origin: null));
        }

        return value.Member(Place.Canonical(member))
            ?? Unknown(Place.Canonical(member)).WithOwn(_uses.SetOf(value.WithExactOwn(Rest(value, Place.Canonical(member))), Consumption.Selection, type).Join(PartsOf(value, Place.Canonical(member))));
    }

    private TaintSet Classified(ISymbol member, ITypeSymbol? type) =>
        _context.Evaluator.Classification.Of(member, type) is { IsClassified: true } classification
            ? TaintSet.Empty.With(Taint.OfValue(member, classification.Classes, type, origin: null))
            : TaintSet.Empty;
}
