using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Facts;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Interpretation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Sinks;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow;

/// <summary>The façade of the data flow: which classified data leaves the program in a method, field or property.</summary>
internal sealed class FlowModel
{
    private readonly SummaryStore _store;
    private readonly FieldFacts _facts;
    private readonly FieldFacts _writers;
    private readonly Evaluator _evaluator;
    private readonly FlowPaths _paths;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<FlowFinding>> _findings = new(SymbolEqualityComparer.Default);

    /// <param name="compilation">The compilation.</param>
    /// <param name="symbols">Types of the frameworks.</param>
    /// <param name="classification">What is classified in it.</param>
    /// <param name="reach">Into which code of it classified data can come.</param>
    /// <param name="implementations">What a virtual call may run.</param>
    /// <param name="tracked">The members that carry what is written into them.</param>
    /// <param name="table">The rows of all catalogues.</param>
    /// <param name="budget">Operations that one body may cost.</param>
    public FlowModel(
        Compilation compilation,
        KnownSymbols symbols,
        ClassificationModel classification,
        ClassifiedReach reach,
        Implementations implementations,
        TrackedMembers tracked,
        CatalogTable table,
        int budget)
    {
        var index = new CatalogIndex(table);
        var signatures = new SinkSignatures(index, new SinkAttributes(index, symbols));
        var scanner = new SinkScanner(index, signatures, new LoggerDelegates(table, symbols));
        _evaluator = new Evaluator(compilation, classification, index);
        var files = new FileSinks(index, _evaluator);
        _store = new SummaryStore(new FlowContext(
            compilation,
            _evaluator,
            scanner,
            files,
            tracked,
            new OpenMembers(compilation, _evaluator),
            implementations,
            new Bodies(compilation),
            new HandlerCode(compilation, reach),
            budget));
        DeclaredSinks = new DeclaredSinks(index, signatures);
        Budget = budget;
        _facts = new FieldFacts(compilation, (names, token) => names.SelectMany(n => reach.FollowedThatMention(n, token)), static t => t.Kind != TaintKind.File, _store, Select);
        // Who opens the file that data is written into need not have any.
        _writers = new FieldFacts(compilation, Everywhere, files.Writers.IsOrigin, _store, static (labels, _) => labels);

        TaintSet Select(TaintSet labels, CancellationToken token) => new TaintUse(_evaluator, token).SetOf(FlowValue.Of(labels), Consumption.Selection, type: null);

        // What leads there without a name, as a new() does, counts in the files that name the member or its type.
        IEnumerable<CodeUnit> Everywhere(IReadOnlyList<string> names, CancellationToken token) => compilation.SyntaxTrees
            .Where(t => names.Any(n => !FileCode.IsWithoutName(n) && FileWords.Of(t, token).MayContain(n)))
            .SelectMany(t => names.SelectMany(n => FileCode.UnitsThatMention(n, t, token)));
        _paths = new FlowPaths(compilation);
    }

    /// <summary>Operations that the analysis of one body may cost.</summary>
    public int Budget { get; }

    /// <summary>What discloses by its declaration, so that nobody has to see its code.</summary>
    public DeclaredSinks DeclaredSinks { get; }

    /// <summary>The findings in the code of <paramref name="owner"/>, in the order of the source, each flow once.</summary>
    public ImmutableArray<FlowFinding> FindingsIn(ISymbol owner, CancellationToken token)
    {
        if (_findings.TryGetValue(owner, out var known))
        {
            return known;
        }

        var reached = _store.ResultOf(owner, token).Reached;
        return _findings.GetOrAdd(owner, reached.IsEmpty ? [] : InOrder(reached.SelectMany(r => Findings(r, token))));
    }

    /// <summary>The parameters of a method that end in a log, an exception or an address, by ordinal, with one sink of each.</summary>
    public ImmutableSortedDictionary<int, SinkSite> DisclosedParameters(IMethodSymbol method, CancellationToken token) => _store
        .ResultOf(method, token).Summary.Sinks
        .Where(static s => s.Ordinal >= 0 && s.Site.Channel is SinkChannel.Log or SinkChannel.Exception or SinkChannel.Address)
        .GroupBy(static s => s.Ordinal)
        .ToImmutableSortedDictionary(static g => g.Key, static g => g.First().Site);

    /// <summary>Whether the analysis of the code of <paramref name="owner"/> ran past its budget.</summary>
    public bool IsCut(ISymbol owner, CancellationToken token) => _store.ResultOf(owner, token).IsCut;

    private IEnumerable<FlowFinding> Findings(ReachedSink reached, CancellationToken token)
    {
        if (reached.Site.Into is { } writer)
        {
            var origins = _writers.Of(writer, token);
            if (origins.IsEmpty)
            {
                return [];
            }

            if (origins.Taints is { Length: 1 } and var one && one[0].Source is var console && FileSinks.IsConsole(console))
            {
                reached = reached with { Site = new(console, SinkChannel.Log) };
            }
        }

        var label = reached.Revealed.Taint;
        if (label.Kind != TaintKind.Field)
        {
            return [Finding(reached, label)];
        }

        var uses = new TaintUse(_evaluator, token);
        return _facts.Of(label, token).Taints
            .Select(t => uses.Of(t, label.Use))
            .OfType<Taint>()
            .Select(t => Finding(reached, t));
    }

    private FlowFinding Finding(ReachedSink reached, Taint taint)
    {
        var (_, expression, slot) = reached.Revealed;
        var kind = taint.Kind == TaintKind.Value ? DisclosureKind.Value : DisclosureKind.Whole;
        var data = new DisclosedData(kind, taint.Source, taint.Classes, taint.Subject, taint.Rendering, taint.MayBeRedacted, expression, slot);
        return new(data, reached.Site, _paths.Of(taint, expression, reached.Via));
    }

    /// <summary>
    /// A place is reported once for each class of data, however many members it comes from: a text of a name, a phone and a
    /// symptom is one finding of identity and one of health data. A sink inside the argument of another discloses it once; a file or the audit trail
    /// keeps it besides.
    /// </summary>
    private static ImmutableArray<FlowFinding> InOrder(IEnumerable<FlowFinding> findings)
    {
        var seen = new HashSet<(SyntaxNode, SinkChannel Kept, DisclosureKind, DataClasses)>();
        var ordered = new List<FlowFinding>();
        // The innermost sink comes first; what encloses it says more of where the data ends.
        foreach (var finding in findings.Reverse())
        {
            var isNew = false;
            foreach (var part in Parts(finding.Data))
            {
                isNew |= seen.Add((finding.Data.Expression, GroupOf(finding.Sink.Channel), finding.Data.Kind, part));
            }

            if (isNew)
            {
                ordered.Add(finding);
            }
        }

        return [.. ordered.OrderBy(static f => f.Data.Expression.SpanStart).ThenBy(static f => f.Data.Expression.Span.Length)];
    }

    // Channels by which the same expression is one disclosure have the first of them as their name.
    private static SinkChannel GroupOf(SinkChannel channel) => channel switch
    {
        SinkChannel.Exception or SinkChannel.Address => SinkChannel.Log,
        SinkChannel.Result => SinkChannel.Copy,
        _ => channel,
    };

    private static IEnumerable<DataClasses> Parts(DisclosedData data) => data.Kind == DisclosureKind.Whole
        ? [DataClasses.None]
        : new[] { DataClasses.Health, DataClasses.Identity }.Where(c => (data.Classes & c) != 0);
}
