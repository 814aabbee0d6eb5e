using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Reads of one element, by an index.</content>
internal sealed partial class ValueWalk
{
    private void ReadByIndex(IImplicitIndexerReferenceOperation indexer, Demand demand)
    {
        if (OwnIndexers.GetterOf(indexer) is { } getter && !evaluator.IsCarrier(indexer.Type) && frame.SummaryOf(getter) is { } computed)
        {
            CallProgram(indexer, OwnIndexers.OperandsOf(indexer, getter), computed, demand);
        }
        else
        {
            ReadElement(indexer, indexer.Instance, [indexer.Argument], demand);
        }
    }

    private void ReadElement(IOperation read, IOperation collection, IEnumerable<IOperation> indices, Demand demand)
    {
        // Which element it is tells the index. Not so where something is counted there: the figures are about all.
        if (!(read.Parent is ICompoundAssignmentOperation counted && counted.Target == read))
        {
            PushAll(indices, demand.With(Consumption.Fact));
        }

        if (evaluator.IsCarrier(read.Type) && !IsClassifiedRead(collection))
        {
            FoundWhole(read, read.Type!, demand);
        }
        else
        {
            Push(collection, evaluator.IsCarrier(read.Type) ? demand : demand.With(Consumption.Selection));
        }
    }
}
