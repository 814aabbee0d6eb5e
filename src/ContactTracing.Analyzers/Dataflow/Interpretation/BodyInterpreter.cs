using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    private ImmutableDictionary<ISymbol, FlowValue> _writes = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
    private FlowState? _state = FlowState.Empty;
    private FlowState? _exit;
    private FlowValue _return = FlowValue.Clean;
    private int _spent;
    private bool _isCut;

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
        FindLocalFunctions(blocks);
        FindRawTexts(blocks);
        for (var round = 0; round < MaxRounds && !_isCut; round++)
        {
            _isUnsettled = false;
            _exit = null;
            _state = FlowState.Empty;
            foreach (var block in blocks)
            {
                Execute(block);
            }

            _exit = Join(_exit, _state);
            _state = FlowState.Empty;
            RunUncalledFunctions();
            if (!_isUnsettled)
            {
                break;
            }
        }

        return new(Summary(), _reached.ToImmutable(), _isCut || _isUnsettled);
    }

    private MethodSummary Summary() => new()
    {
        Return = _return,
        Outputs = Outputs(),
        Sinks = [.. _sinks.OrderBy(static s => s.Place.SpanStart).ThenBy(static s => s.Ordinal).ThenBy(static s => s.Use)],
        Writes = _writes,
        Callbacks = [.. _callbacks],
        RawTexts = RawTexts(),
    };

    private FlowState? Join(FlowState? left, FlowState? right) => FlowState.Join(left, right, Unassigned);

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

    public override bool IsReported(IOperation operation) =>
        _context.Scanner.UseOf(operation) is { Site.Channel: SinkChannel.Exception or SinkChannel.Address };

    private void CheckSink(IOperation operation)
    {
        if (_context.Scanner.UseOf(operation) is not { } use)
        {
            CheckContainer(operation);
            return;
        }

        foreach (var value in use.Values)
        {
            Reach(Reveal(value.Value, Evaluator.UseOf(value.Rendering)), use.Site);
        }
    }

    /// <param name="via">The argument of the sink inside the helper that was called; null when the sink itself was.</param>
    /// <summary>The console's output under another name is as open as before.</summary>
    private void CheckContainer(IOperation operation)
    {
        if (operation is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { ContainingType: { } type, MemberName: var name } } late
            && type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => _context.Scanner.SignatureOf(m) is not null) is { } bound)
        {
            // Which overload runs is known at run time only; each discloses.
            foreach (var argument in late.Arguments)
            {
                Reach(Reveal(argument, Consumption.Text), new(bound, SinkChannel.Log));
            }
        }

        if (operation is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var local } } call && _containers.Contains(local))
        {
            foreach (var argument in call.Arguments)
            {
                Reach(Reveal(argument.Value, Consumption.Text), new(call.TargetMethod, SinkChannel.Log));
            }
        }
    }

    private void Reach(ImmutableArray<Revealed> revealed, SinkSite site, SyntaxNode? via = null)
    {
        foreach (var label in revealed)
        {
            if (label.Taint.Kind != TaintKind.Parameter)
            {
                var reached = new ReachedSink(label, site, via);
                if (_seen.Add(reached))
                {
                    _reached.Add(reached);
                }
            }
            else if (IsOwn(label.Taint.Source))
            {
                _sinks.Add(new(CallOperands.OrdinalOf(label.Taint.Source), label.Taint.Use, site, via ?? label.Expression));
            }
            else
            {
                AddFunctionSink(label, site);
            }
        }
    }

    private bool IsOwn(ISymbol parameter) =>
        Same(parameter is IMethodSymbol ? parameter : parameter.ContainingSymbol, _method)
        || (parameter.ContainingSymbol is INamedTypeSymbol extended && Same(extended, _method?.ContainingType));

    private ImmutableArray<Revealed> Reveal(IOperation operation, Consumption use) => _context.Evaluator.Reveal(operation, use, this, _token);

    private TaintSet Kept(IOperation operation) => TaintSet.Of(Reveal(operation, Consumption.Kept).Select(static r => r.Taint));

    private TaintSet Fact(IOperation operation) => TaintSet.Of(Reveal(operation, Consumption.Fact).Select(static r => r.Taint));
}
