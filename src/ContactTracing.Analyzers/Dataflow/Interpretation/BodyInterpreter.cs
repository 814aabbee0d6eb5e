using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>
/// Runs one body forward over values that are labels, to a fixpoint: what its variables hold at each point, what reaches a
/// sink, and what the method does for its callers. It runs over the operation tree, not over a control flow graph: the
/// graph takes expressions apart, and a finding has to name the hole or operand in which a developer acts.
/// </summary>
internal sealed partial class BodyInterpreter : Frame
{
    // Loops and jumps settle after two or three rounds; the bound is for what nobody thought of.
    private const int MaxRounds = 12;

    private readonly FlowContext _context;
    private readonly IMethodSymbol? _method;
    private readonly Func<ISymbol, bool, MethodSummary?> _summaries;
    private readonly CancellationToken _token;
    private readonly TaintUse _uses;
    private readonly HashSet<ReachedSink> _seen = [];
    private readonly ImmutableArray<ReachedSink>.Builder _reached = ImmutableArray.CreateBuilder<ReachedSink>();
    private readonly HashSet<ParameterSink> _sinks = [];
    private readonly HashSet<Callback> _callbacks = [];
    private readonly HashSet<ISymbol> _containers = new(SymbolEqualityComparer.Default);
    private readonly FlowState _nothing = FlowState.Empty();

    private ImmutableDictionary<ISymbol, FlowValue> _writes = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
    private FlowState? _state;
    private FlowState? _exit;
    private FlowValue _return = FlowValue.Clean;
    private int _spent;
    private bool _isCut;

    // Something that an earlier point of the body depends on has grown: another round is needed.
    private bool _isUnsettled;

    /// <param name="context">What all bodies share.</param>
    /// <param name="owner">The method, field or property that the body belongs to.</param>
    /// <param name="summaries">What the methods that it calls do; null where nothing is known.</param>
    /// <param name="token">Ends the work.</param>
    public BodyInterpreter(FlowContext context, ISymbol owner, Func<ISymbol, bool, MethodSummary?> summaries, CancellationToken token)
    {
        _context = context;
        _method = owner as IMethodSymbol;
        _summaries = summaries;
        _token = token;
        _uses = new(context.Evaluator, token);
    }

    public BodyResult Run(ImmutableArray<IOperation> blocks)
    {
        FindFunctions(blocks);
        FindRawTexts(blocks);
        for (var round = 0; round < MaxRounds && !_isCut; round++)
        {
            _isUnsettled = false;
            _exit = null;
            _state = _nothing;
            foreach (var block in blocks)
            {
                Execute(block);
            }

            _exit = Join(_exit, _state);
            _state = _nothing;
            RunUncalledFunctions();
            if (!_isUnsettled)
            {
                break;
            }
        }

        return new(Summary(), _reached.ToImmutable(), _isCut || _isUnsettled);
    }

    /// <summary>Counts the work, so that no input can hang an editor. False when it has to end.</summary>
    private bool Spend()
    {
        if ((++_spent & 0xFF) == 0)
        {
            _token.ThrowIfCancellationRequested();
        }

        _isCut |= _spent > _context.Budget;
        return !_isCut;
    }
}
