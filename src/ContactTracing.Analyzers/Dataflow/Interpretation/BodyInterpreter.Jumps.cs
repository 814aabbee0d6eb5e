using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>
/// Jumps and exceptions. A jump brings its state to its label, an exception brings to its handler whatever the variables
/// held anywhere inside the <c>try</c>.
/// </content>
internal sealed partial class BodyInterpreter
{
    private readonly Dictionary<ILabelSymbol, FlowState> _jumps = new(SymbolEqualityComparer.Default);

    // One for each try around the point: what the variables held anywhere inside it.
    private readonly Stack<FlowState> _thrown = new();

    private FlowState? Join(FlowState? left, FlowState? right) => FlowState.Join(left, right, Unassigned);

    private void Jump(ILabelSymbol target)
    {
        if (_state is null)
        {
            return;
        }

        var known = _jumps.TryGetValue(target, out var state) ? state : null;
        var joined = Join(known, _state)!;
        if (!FlowState.Same(known, joined))
        {
            _jumps[target] = joined;
            _isUnsettled = true;
        }

        _state = null;
    }

    private void Land(ILabelSymbol? label)
    {
        if (label is not null && _jumps.TryGetValue(label, out var state))
        {
            _state = Join(_state, state);
        }
    }

    /// <summary>Code after a jump runs only where a label, or what holds one, stands.</summary>
    private static bool MayBeJumpedTo(IOperation operation) => operation is ILabeledOperation or IBlockOperation or IMethodBodyOperation or IConstructorBodyOperation;

    private void ExecuteTry(ITryOperation attempt)
    {
        if (_state is not { } entry)
        {
            return;
        }

        _thrown.Push(entry);
        Execute(attempt.Body);
        var end = _state;
        var thrown = Join(_thrown.Pop(), end);
        foreach (var handler in attempt.Catches)
        {
            _state = thrown;
            Execute(handler.ExceptionDeclarationOrExpression);
            Effects(handler.Filter);
            Execute(handler.Handler);
            end = Join(end, _state);
        }

        _state = end;
        if (attempt.Finally is { } last)
        {
            // It runs on every way out, also on those that go on elsewhere.
            _state = Join(end, thrown);
            Execute(last);
            _state = end is null ? null : _state;
        }
    }

    /// <summary>A change inside a <c>try</c> may be what a handler finds.</summary>
    private void NoteThrown(ISymbol root, FlowValue value)
    {
        if (_thrown.Count > 0)
        {
            var around = _thrown.Pop();
            _thrown.Push(around.Set(root, (around[root] ?? Unassigned(root)).Join(value)));
        }
    }
}
