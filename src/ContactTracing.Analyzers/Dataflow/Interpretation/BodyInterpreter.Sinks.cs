using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>What reaches a sink: a finding of this body, or, where it comes from a parameter, a matter of the callers.</content>
internal sealed partial class BodyInterpreter
{
    public override bool IsReported(IOperation operation) =>
        _context.Scanner.UseOf(operation) is { Site.Channel: SinkChannel.Exception or SinkChannel.Address or SinkChannel.Audit };

    private void CheckSink(IOperation operation)
    {
        if (_context.Scanner.UseOf(operation) is not { } use)
        {
            CheckLateBound(operation);
            if (!CheckContainer(operation))
            {
                CheckFile(operation);
            }

            return;
        }

        foreach (var value in use.Values)
        {
            Reach(Reveal(value.Value, Evaluator.UseOf(value.Rendering)), use.Site);
        }
    }

    /// <summary>Which overload of a method runs for a late-bound argument is known at run time only; each discloses.</summary>
    private void CheckLateBound(IOperation operation)
    {
        if (operation is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { ContainingType: { } type, MemberName: var name } } late
            && type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => _context.Scanner.SignatureOf(m) is not null) is { } bound)
        {
            foreach (var argument in late.Arguments)
            {
                Reach(Reveal(argument, Consumption.Text), new(bound, SinkChannel.Log));
            }
        }
    }

    private void CallLogger(IInvocationOperation call)
    {
        if (!LoggerShapes.Include(call.TargetMethod) || _context.Scanner.UseOf(call) is not null)
        {
            return;
        }

        foreach (var argument in call.Arguments.Where(static a => a.ArgumentKind != ArgumentKind.DefaultValue))
        {
            Reach(Reveal(argument.Value, Consumption.Text), new(call.TargetMethod, SinkChannel.Log));
        }
    }

    private void NoteContainer(ILocalSymbol local, IOperation value)
    {
        if (local.Type.IsReferenceType && value.DescendantsAndSelf().Any(IsContainerItself))
        {
            _containers.Add(local);
        }

        bool IsContainerItself(IOperation operation) =>
            operation is IPropertyReferenceOperation { Parent: not IMemberReferenceOperation and not IInvocationOperation }
            && _context.Scanner.IsContainer(operation);
    }

    /// <summary>The console's output under another name is as open as before.</summary>
    private bool CheckContainer(IOperation operation)
    {
        if (operation is not IInvocationOperation { Instance: ILocalReferenceOperation { Local: var local } } call || !_containers.Contains(local))
        {
            return false;
        }

        foreach (var argument in call.Arguments)
        {
            Reach(Reveal(argument.Value, Consumption.Text), new(call.TargetMethod, SinkChannel.Log));
        }

        return true;
    }

    /// <param name="revealed">The labels that reach the sink.</param>
    /// <param name="site">The sink.</param>
    /// <param name="via">The argument of the sink inside the helper that was called; null when the sink itself was.</param>
    private void Reach(ImmutableArray<Revealed> revealed, SinkSite site, SyntaxNode? via = null)
    {
        foreach (var label in revealed)
        {
            if (label.Taint.Kind == TaintKind.File)
            {
                continue;
            }

            if (site.Into is { Kind: TaintKind.Parameter } into && (label.Taint.Kind != TaintKind.Parameter || IsOwn(label.Taint.Source) != IsOwn(into.Source)))
            {
                AddWriterSink(new(label.Taint, site, via ?? label.Expression));
            }
            else if (label.Taint.Kind != TaintKind.Parameter)
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

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private ImmutableArray<Revealed> Reveal(IOperation operation, Consumption use) => _context.Evaluator.Reveal(operation, use, this, _token);

    private TaintSet Kept(IOperation operation) => TaintSet.Of(Reveal(operation, Consumption.Kept).Select(static r => r.Taint));

    private TaintSet Fact(IOperation operation) => TaintSet.Of(Reveal(operation, Consumption.Fact).Select(static r => r.Taint));
}
