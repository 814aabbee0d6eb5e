using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Walks from the value that a sink is given down to what it is made of. The way down carries the <see cref="Demand"/>: a
/// hole of an interpolation prints, a comparison only tests. A worklist instead of recursion, because a concatenation of
/// thousands of operands is a tree as deep.
/// </summary>
internal sealed partial class ValueWalk(Evaluator evaluator, Frame frame, CancellationToken token)
{
    private readonly TaintUse _uses = new(evaluator, token);
    private readonly Stack<(IOperation Operation, Demand Demand)> _pending = new();
    private readonly ImmutableArray<Revealed>.Builder _found = ImmutableArray.CreateBuilder<Revealed>();
    private HashSet<(IOperation, Consumption)>? _operands;
    private HashSet<ISymbol>? _walkedFunctions;

    public ImmutableArray<Revealed> Run(IOperation value, Consumption use)
    {
        Push(value, new Demand(use, value.Syntax));
        while (_pending.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var (operation, demand) = _pending.Pop();
            Visit(operation, demand);
        }

        return _found.ToImmutable();
    }

    private void Visit(IOperation operation, Demand demand)
    {
        // Constants are written by the developer, nameof among them; typeof and its like name types, not people.
        if (operation.ConstantValue.HasValue || operation is ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IThrowOperation
            || (demand.Use == Consumption.Kept && operation is IObjectCreationOperation or IInvocationOperation && frame.IsReported(operation)))
        {
            return;
        }

        if (!VisitRead(operation, demand)
            && !VisitCall(operation, demand)
            && !VisitText(operation, demand)
            && !VisitObject(operation, demand)
            && !VisitChoice(operation, demand))
        {
            // Whatever else computes with values keeps what they reveal.
            PushAll(operation.ChildOperations, demand.With(Consumption.Fact));
        }
    }

    private void Push(IOperation? operation, Demand demand)
    {
        if (operation is not null)
        {
            _pending.Push((operation, demand));
        }
    }

    private void PushAll(IEnumerable<IOperation> operations, Demand demand)
    {
        foreach (var operation in operations)
        {
            Push(operation, demand);
        }
    }

    private void PushSlots(IEnumerable<IOperation> operations, Demand demand)
    {
        foreach (var operation in operations)
        {
            Push(operation, demand.At(operation.Syntax));
        }
    }

    /// <summary>An operand that several labels of a result lead to is walked once for each use.</summary>
    private void PushOperand(IOperation? operation, Demand demand)
    {
        _operands ??= [];
        if (operation is not null && _operands.Add((operation, demand.Use)))
        {
            Push(operation, demand);
        }
    }
}
