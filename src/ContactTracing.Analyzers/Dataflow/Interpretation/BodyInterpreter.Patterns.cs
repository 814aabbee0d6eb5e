using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    private void Deconstruct(IOperation target, IOperation source)
    {
        var value = source is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : source;
        if (target is ITupleOperation to && value is ITupleOperation from && to.Elements.Length == from.Elements.Length)
        {
            // A swap reads both sides before it writes.
            var values = from.Elements.Select(e => ValueOf(e)).ToList();
            for (var i = 0; i < values.Count; i++)
            {
                Assign(to.Elements[i], values[i]);
            }

            return;
        }

        var method = source.Parent?.Syntax is AssignmentExpressionSyntax syntax ? source.SemanticModel?.GetDeconstructionInfo(syntax).Method : null;
        Deconstruct(target, ValueOf(value), value.Type, method);
    }

    private void Deconstruct(IOperation target, FlowValue value, ITypeSymbol? type, IMethodSymbol? method = null)
    {
        if ((target is IDeclarationExpressionOperation declaration ? declaration.Expression : target) is not ITupleOperation tuple)
        {
            Assign(target, value);
            return;
        }

        var parts = PartsOf(type, method, tuple.Elements.Length, value);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            if (tuple.Elements[i] is ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation })
            {
                Deconstruct(tuple.Elements[i], parts[i], tuple.Elements[i].Type);
            }
            else
            {
                Assign(tuple.Elements[i], parts[i]);
            }
        }
    }

    private static ITypeSymbol? DeconstructedType(IForEachLoopOperation loop) =>
        loop.Syntax is ForEachVariableStatementSyntax syntax ? loop.SemanticModel?.GetForEachStatementInfo(syntax).ElementType : null;

    /// <summary>The parts of a value that is taken apart: the fields of a tuple, the properties that a record's parts are named after.</summary>
    private List<FlowValue> PartsOf(ITypeSymbol? type, IMethodSymbol? method, int count, FlowValue value)
    {
        if (type is INamedTypeSymbol { TupleElements: { IsDefault: false } fields } && fields.Length == count)
        {
            return [.. fields.Select(f => MemberOf(value, Place.Canonical(f), type))];
        }

        method ??= type?.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == count);
        var whole = FlowValue.Of(_uses.SetOf(value, Consumption.Selection, type: null));
        if (method is null || method.Parameters.Length < count)
        {
            return [.. Enumerable.Repeat(whole, count)];
        }

        // The extension form has its receiver first.
        var parameters = method.Parameters.Skip(method.Parameters.Length - count);
        var outputs = SummaryOf(method)?.Outputs;
        return [.. parameters.Select(p => PartOf(p, method, outputs, type, value, whole))];
    }

    private FlowValue PartOf(
        IParameterSymbol part, IMethodSymbol method, ImmutableSortedDictionary<int, FlowValue>? outputs, ITypeSymbol? type, FlowValue value, FlowValue whole)
    {
        if (outputs is not null)
        {
            return outputs.TryGetValue(part.Ordinal, out var output)
                ? Instantiate(output, new(method, Instance: null, [])).WithOwn(whole.Own)
                : whole;
        }

        var member = method.IsImplicitlyDeclared ? type?.GetMembers(part.Name).FirstOrDefault(static m => m is IPropertySymbol) : null;
        return member is null ? Classified(part, type) is { IsEmpty: false } own ? FlowValue.Of(own) : whole : MemberOf(value, member, type);
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
            ?? Unknown(Place.Canonical(member)).WithOwn(_uses.SetOf(value, Consumption.Selection, type));
    }

    private TaintSet Classified(ISymbol member, ITypeSymbol? type) =>
        _context.Evaluator.Classification.Of(member, type) is { IsClassified: true } classification
            ? TaintSet.Empty.With(Taint.OfValue(member, classification.Classes, type, origin: null))
            : TaintSet.Empty;
}
