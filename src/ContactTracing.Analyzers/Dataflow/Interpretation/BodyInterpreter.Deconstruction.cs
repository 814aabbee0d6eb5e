using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Values that are taken apart: by a deconstruction, a positional pattern, a loop over pairs.</content>
internal sealed partial class BodyInterpreter
{
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

        if (type is { Name: "KeyValuePair" })
        {
            return MemberOf(value, type.GetMembers(part.Name == "key" ? "Key" : "Value").First(), type);
        }

        var member = method.IsImplicitlyDeclared ? type?.GetMembers(part.Name).FirstOrDefault(static m => m is IPropertySymbol) : null;
        if (member is not null)
        {
            return MemberOf(value, member, type);
        }

        return Classified(part, type) is { IsEmpty: false } own ? FlowValue.Of(own) : whole;
    }
}
