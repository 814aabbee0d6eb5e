using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>
/// Lambdas and local functions. They run where they are made and where they are called, with the variables as they are
/// there; what they do with their parameters is kept as for a method, and applied to the arguments of each call.
/// </content>
internal sealed partial class BodyInterpreter
{
    // Beyond this many runs of one function in a round, what earlier ones found has to do.
    private const int MaxRuns = 16;

    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, FlowValue> _returns = [];
    private readonly Dictionary<ISymbol, HashSet<(Consumption Use, SinkSite Site, SyntaxNode Place)>> _functionSinks = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, int> _runs = [];
    private readonly Dictionary<IOperation, FlowState> _kept = [];
    private readonly HashSet<IOperation> _running = [];

    /// <summary>Whether what runs is a lambda or local function, whose results are not those of the method.</summary>
    private bool IsInFunction => _running.Count > 0;

    public override FlowValue? ReturnOf(IOperation function) => function is IMethodReferenceOperation { Method: var method }
        ? _context.Evaluator.Redacts(method) ? FlowValue.Clean : SummaryOf(method)?.Return ?? FlowValue.Clean
        : _returns.TryGetValue(function, out var value) ? value : FlowValue.Clean;

    public override IMethodSymbol? TextOf(ITypeSymbol? type) => _context.Bodies.TextOf(type);

    public override IOperation? LocalFunction(IMethodSymbol method) =>
        _localFunctions.TryGetValue(method.OriginalDefinition, out var function) ? function : null;

    private void FindFunctions(IEnumerable<IOperation> blocks)
    {
        foreach (var operation in blocks.SelectMany(static b => b.DescendantsAndSelf()))
        {
            if (operation is ILocalFunctionOperation function)
            {
                _localFunctions[function.Symbol.OriginalDefinition] = function;
            }

            if (operation is ILocalFunctionOperation or IAnonymousFunctionOperation)
            {
                FindCaptured(operation);
            }
        }
    }

    /// <summary>What is never called by name may still be called: a lambda that was handed on, a method group.</summary>
    private void RunUncalledFunctions()
    {
        foreach (var function in _localFunctions.Values.Concat<IOperation>(_kept.Keys).Where(f => !_runs.ContainsKey(f)).ToList())
        {
            _state = Join(_exit, _kept.TryGetValue(function, out var made) ? made : null) ?? _nothing;
            RunFunction(function);
        }

        _runs.Clear();
    }

    /// <summary>A lambda that a local keeps runs where the local is called, with the variables as they are by then.</summary>
    private bool IsKeptInLocal(IAnonymousFunctionOperation lambda)
    {
        IOperation value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        var isKept = value.Parent is IVariableInitializerOperation;
        if (isKept && _state is not null)
        {
            _kept[lambda] = _state;
        }

        return isKept;
    }

    private void RunFunction(IOperation function, bool isCalled = false)
    {
        var runs = _runs.TryGetValue(function, out var count) ? count : 0;
        if (Functions.BodyOf(function) is not { } body || runs >= MaxRuns || !_running.Add(function))
        {
            return;
        }

        _runs[function] = runs + 1;
        var (entry, exit, outer) = (_state, _exit, _return);
        _exit = null;
        _return = _returns.TryGetValue(function, out var known) ? known : FlowValue.Clean;
        Execute(body);
        _returns[function] = _return;

        // It may run later, or never, where it is not called by its name.
        var left = Join(_exit, _state);
        _state = isCalled && left is not null ? left : Join(entry, left);
        (_exit, _return) = (exit, outer);
        _running.Remove(function);
    }

    private void AddFunctionSink(Revealed label, SinkSite site)
    {
        if (!_functionSinks.TryGetValue(label.Taint.Source, out var sinks))
        {
            _functionSinks[label.Taint.Source] = sinks = [];
        }

        _isUnsettled |= sinks.Add((label.Taint.Use, site, label.Expression));
    }
}
