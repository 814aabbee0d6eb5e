using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>The value of one element, taken out by an index.</content>
internal sealed partial class BodyInterpreter
{
    private FlowValue ValueOfIndexed(IPropertyReferenceOperation indexer, IMethodSymbol getter, IOperation collection) => SummaryOf(getter) is { } read
        ? Instantiate(read.Return, new(getter, collection, indexer.Arguments))
        : EntryOf(collection).WithOwn(FactOf(indexer.Arguments));

    /// <summary>An element by its index, which tells something itself where it is data: <c>words[(int)c.Result]</c>.</summary>
    private FlowValue? ValueOfElement(IOperation operation)
    {
        switch (operation)
        {
            case IImplicitIndexerReferenceOperation indexer when OwnIndexers.GetterOf(indexer) is { } getter && SummaryOf(getter) is { } read:
                return Instantiate(read.Return, OwnIndexers.OperandsOf(indexer, getter));
            case IArrayElementReferenceOperation element:
                return Element(element.ArrayReference, element.Indices);
            case IImplicitIndexerReferenceOperation indexer:
                return Element(indexer.Instance, [indexer.Argument]);
            case IInlineArrayAccessOperation element:
                return Element(element.Instance, [element.Argument]);
            default:
                return null;
        }

        FlowValue Element(IOperation collection, ImmutableArray<IOperation> indices) =>
            ElementOf(collection).Join(FlowValue.Of(Kept(operation).Carriers())).WithOwn(FactOf(indices));
    }

    private TaintSet FactOf(IEnumerable<IOperation> operations) => TaintSet.Of(operations.SelectMany(o => Fact(o).Taints));
}
