using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Sinks;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>
/// What is written into files. A writer is no sink by its type: where it leads, a label on its value says, which whoever opened
/// the file has put there. A writer that comes from a caller or a field is asked about where that is known.
/// </content>
internal sealed partial class BodyInterpreter
{
    private readonly HashSet<WriterSink> _writerSinks = [];

    private void CheckFile(IOperation operation)
    {
        if (_context.Files.UseOf(operation) is not { } use)
        {
            return;
        }

        var sites = use.Into.IsDefault
            ? [new SinkSite(use.Method, SinkChannel.File)]
            : use.Into.SelectMany(w => SitesOver(OriginsOf(w), use.Method)).Distinct().ToImmutableArray();
        foreach (var value in sites.IsEmpty ? [] : use.Values)
        {
            ReachAll(sites, Reveal(value.Value, _context.Files.UseOf(value.Rendering, use.Method)), via: null);
        }
    }

    private void ReachAll(ImmutableArray<SinkSite> sites, ImmutableArray<Revealed> revealed, SyntaxNode? via)
    {
        foreach (var site in sites)
        {
            Reach(revealed, site, via);
        }
    }

    /// <summary>One site for each thing that the writer may be over: a file, or what is still to be asked.</summary>
    private static IEnumerable<SinkSite> SitesOver(TaintSet origins, ISymbol method) =>
        origins.Taints.Select(o => o.Kind != TaintKind.File ? new SinkSite(method, SinkChannel.File, o)
            : FileSinks.IsConsole(o.Source) ? new(o.Source, SinkChannel.Log)
            : new(method, SinkChannel.File));

    /// <summary>A sink of a called method, with the writer of this call in place of its parameter or field.</summary>
    private ImmutableArray<SinkSite> SitesOf(SinkSite site, CallOperands operands)
    {
        if (site.Into is not { } into)
        {
            return [site];
        }

        if (operands.Include(into))
        {
            return [.. SitesOver(OriginsOf(operands[into.Source]), site.Symbol).Distinct()];
        }

        // Of an object that was not made here, no more is known than what has been written into it since.
        return into.Kind == TaintKind.Field && operands.IsOnOther && ValueOf(operands.Instance) is { IsFresh: true } made && made.Member(into.Source) is { } known
            ? [.. SitesOver(OriginsIn(known), site.Symbol).Distinct()]
            : [site];
    }

    /// <summary>What a helper writes into the writer of this call, it brings itself; here it meets the file.</summary>
    private void WriteInto(WriterSink sink, CallOperands operands)
    {
        if (operands[sink.Site.Into!.Source] is { } writer)
        {
            ReachAll(SitesOf(sink.Site, operands), [new(sink.Data, writer.Syntax, writer.Syntax)], sink.Place);
        }
    }

    private void AddWriterSink(WriterSink sink) => _isUnsettled |= _writerSinks.Add(sink) && !IsOwn(sink.Site.Into!.Source);

    /// <summary>What a new writer, or one that a library returns, is over: a file, or what it was given. Of a method of the program its summary says it.</summary>
    private TaintSet OpenedBy(IOperation made) => _context.Files.Writers.Include(made.Type) ? OriginsIn(made, isOfProgram: static _ => TaintSet.Empty) : TaintSet.Empty;

    private TaintSet OriginsOf(IOperation? writer) => writer is not null && _context.Files.Writers.Include(writer.Type)
        ? OriginsIn(writer, o => OriginsIn(ValueOf(o)))
        : TaintSet.Empty;

    /// <summary>Down from a writer to what it was made over, in a loop: calls on calls are a tree as deep.</summary>
    private TaintSet OriginsIn(IOperation writer, Func<IOperation, TaintSet> isOfProgram)
    {
        var origins = TaintSet.Empty;
        var pending = new Stack<IOperation>([writer]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            var (method, operands) = MadeBy(operation);
            if (method is not null && _context.Files.Opens(method))
            {
                origins = origins.With(Taint.OfFile(method));
            }
            else if (ConsoleIn(operation) is { } console)
            {
                origins = origins.With(Taint.OfFile(console));
            }
            else if (method is { DeclaringSyntaxReferences.IsEmpty: true } && SummaryOf(method) is null)
            {
                foreach (var operand in operands.Where(o => _context.Files.Writers.Include(o.Type)))
                {
                    pending.Push(operand);
                }
            }
            else
            {
                origins = origins.Join(operation == writer ? isOfProgram(operation) : OriginsIn(ValueOf(operation)));
            }
        }

        return origins;
    }

    private static ISymbol? ConsoleIn(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => FileSinks.IsConsole(property) ? property : null,
        IInvocationOperation { TargetMethod: var method } => FileSinks.IsConsole(method) ? method : null,
        _ => null,
    };

    private static (IMethodSymbol? Method, IEnumerable<IOperation> Operands) MadeBy(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => MadeBy(conversion.Operand),
        IAwaitOperation awaited => MadeBy(awaited.Operation),
        IInvocationOperation { Instance: { } instance } call => (call.TargetMethod, call.Arguments.Select(static a => a.Value).Prepend(instance)),
        IInvocationOperation call => (call.TargetMethod, call.Arguments.Select(static a => a.Value)),
        IObjectCreationOperation creation => (creation.Constructor, creation.Arguments.Select(static a => a.Value)),
        _ => (null, []),
    };

    private TaintSet OriginsIn(FlowValue writer) => TaintSet.Of(writer.Own.Taints.Where(_context.Files.Writers.IsOrigin));
}
