using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>References that methods and properties hand out: what is written through one is in what it leads to.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>A method that returns a reference: what it returns a reference to is changed.</summary>
    private void AssignReference(IInvocationOperation call, FlowValue value)
    {
        if (SummaryOf(call.TargetMethod, call.IsVirtual) is not { } summary)
        {
            AddElement(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, value);
            return;
        }

        AssignReference(summary, CallOperands.Of(call), value);
    }

    private void AssignReference(MethodSummary summary, CallOperands operands, FlowValue value)
    {
        var isOne = summary.Return.Own.Taints.Count(static t => t.Use == Consumption.Kept) == 1;
        foreach (var taint in summary.Return.Own.Taints)
        {
            // An index that is only tested is no place.
            if (taint.Use is not (Consumption.Kept or Consumption.Selection))
            {
                continue;
            }

            if (taint.Kind == TaintKind.Field)
            {
                RecordWrite(taint.Source, value);
                AssignField(operands, taint.Source, known => Referenced(known, TypeOf(taint.Source), taint));
            }
            else if (operands.Include(taint) && operands[taint.Source] is { } operand)
            {
                if (taint.Use == Consumption.Kept)
                {
                    Assign(operand, Referenced(ValueOf(operand), operand.Type, taint));
                }
                else
                {
                    Change(operand, value, known => Referenced(known, operand.Type, taint));
                }
            }
        }

        // Where the reference may lead to several places, or to an element, the rest stays. Of an object, nobody knows which part it is.
        FlowValue Referenced(FlowValue known, ITypeSymbol? type, Taint taint) =>
            taint.Use == Consumption.Kept ? (isOne ? value : known.Join(value))
            : IsCollection(type) ? known.WithElement(value) : FlowValue.Of(known.Flat().Join(value.Flat()));
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private void AssignField(CallOperands operands, ISymbol field, Func<FlowValue, FlowValue> change)
    {
        if (!operands.IsOnOther)
        {
            Store(field, change(_state?[field] ?? Unassigned(field)));
        }
        else if (Place.Of(operands.Instance) is { } owner && owner.Path.Length < FlowValue.MaxDepth)
        {
            var place = owner with { Path = owner.Path.Add(field) };
            Update(place, change(ValueAt(place)));
        }
    }
}
