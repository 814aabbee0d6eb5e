using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>
/// What hands a value on or picks one: conversions, conditionals, patterns. The test counts as well, because
/// <c>c.Result == TestResult.Positive ? "ill" : "well"</c> tells the result.
/// </content>
internal sealed partial class ValueWalk
{
    private bool VisitChoice(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                Push(conversion.Operand, demand);
                return true;
            case IParenthesizedOperation parenthesized:
                Push(parenthesized.Operand, demand);
                return true;
            case IAwaitOperation awaited:
                Push(awaited.Operation, demand);
                return true;
            case ITranslatedQueryOperation query:
                Push(query.Operation, demand);
                return true;
            case IArgumentOperation argument:
                Push(argument.Value, demand);
                return true;
            case IConditionalAccessOperation access:
                Push(access.WhenNotNull, demand);
                return true;
            case IAssignmentOperation and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation):
                Push(((IAssignmentOperation)operation).Value, demand);
                return true;
            case ICoalesceOperation coalesce:
                PushAll([coalesce.Value, coalesce.WhenNull], demand);
                return true;
            case IConditionalOperation conditional:
                Push(conditional.Condition, demand.With(Consumption.Fact));
                Push(conditional.WhenTrue, demand);
                Push(conditional.WhenFalse, demand);
                return true;
            default:
                return VisitPattern(operation, demand);
        }
    }

    private bool VisitPattern(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IIsPatternOperation { Value: var tested, Pattern: var pattern }:
                PushTested(tested, [pattern], demand.With(Consumption.Fact));
                Push(pattern, demand.With(Consumption.Fact));
                return true;
            case ISwitchExpressionOperation choice:
                PushTested(choice.Value, choice.Arms.Select(static a => a.Pattern), demand.With(Consumption.Fact));
                PushAll(choice.Arms, demand);
                return true;
            case ISwitchExpressionArmOperation arm:
                Push(arm.Pattern, demand.With(Consumption.Fact));
                Push(arm.Guard, demand.With(Consumption.Fact));
                Push(arm.Value, demand);
                return true;
            case IRecursivePatternOperation pattern:
                PushAll(pattern.PropertySubpatterns, demand);
                PushAll(pattern.DeconstructionSubpatterns, demand);
                ReadDeconstructed(pattern, demand);
                return true;
            case IPropertySubpatternOperation subpattern:
                ReadTested(subpattern.Member, subpattern.Pattern, demand);
                Push(subpattern.Pattern, demand);
                return true;
            default:
                return false;
        }
    }

    private void ReadTested(IOperation member, IPatternOperation pattern, Demand demand)
    {
        if (member is IMemberReferenceOperation { Member: var symbol } && !AcceptsAnything(pattern)
            && evaluator.Classification.Of(symbol) is { IsClassified: true } classification)
        {
            FoundValue(member, symbol, classification.Classes, symbol.ContainingType, demand);
        }
    }

    /// <summary>A positional pattern reads the member that the positional record's parameter, or the <c>out</c> parameter, is named after.</summary>
    private void ReadDeconstructed(IRecursivePatternOperation pattern, Demand demand)
    {
        if (pattern.DeconstructSymbol is not IMethodSymbol { Parameters: var parameters } method)
        {
            return;
        }

        // What code of its own takes out, it says itself.
        var outputs = frame.SummaryOf(method)?.Outputs;

        // The extension form of Deconstruct has its receiver first.
        var offset = parameters.Length - pattern.DeconstructionSubpatterns.Length;
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length && offset >= 0; i++)
        {
            var tested = pattern.DeconstructionSubpatterns[i];
            var parameter = parameters[i + offset];
            var source = outputs is not null ? parameter : pattern.MatchedType.GetMembers(parameter.Name).FirstOrDefault(static m => m is IPropertySymbol) ?? parameter;
            if (!AcceptsAnything(tested) && outputs?.TryGetValue(parameter.Ordinal, out var output) == true)
            {
                FoundIn(FlowValue.Of(TaintSet.Of(output.Flat().Taints.Where(static t => t.Kind != TaintKind.Parameter))), tested, demand);
            }
            else if (!AcceptsAnything(tested) && evaluator.Classification.Of(source) is { IsClassified: true } classification)
            {
                FoundValue(tested, source, classification.Classes, pattern.MatchedType, demand);
            }
        }
    }

    private static bool AcceptsAnything(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };
}
