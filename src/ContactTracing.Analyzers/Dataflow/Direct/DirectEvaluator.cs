using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Direct;

/// <summary>
/// Says what an expression reveals, by the expression alone: classified members, parameters and results are the sources;
/// a local is judged by its type. It is the part that an engine with state and summaries takes the place of.
/// </summary>
internal sealed class DirectEvaluator
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _redacts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _sinks = new(SymbolEqualityComparer.Default);
    private readonly CatalogIndex _index;

    public DirectEvaluator(Compilation compilation, ClassificationModel classification, CatalogIndex index)
    {
        _index = index;
        Classification = classification;
        Printing = new PrintedText(compilation, this);
        Destructuring = new DestructuredMembers(this);
    }

    public ClassificationModel Classification { get; }

    public PrintedText Printing { get; }

    public DestructuredMembers Destructuring { get; }

    public ImmutableArray<DisclosedData> Disclosures(IOperation value, Rendering rendering, CancellationToken token) =>
        new ValueWalk(this, token).Run(value, rendering);

    public bool IsCarrier(ITypeSymbol? type) =>
        type is not null && type.SpecialType == SpecialType.None && Classification.IsCarrier(type) && !IsSink(type);

    /// <summary>Whether the result of the method carries no classification, by its own word, its contract's or the catalogue's.</summary>
    public bool Redacts(IMethodSymbol method) => _redacts.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, FindRedacts);

    /// <summary>How a library method that is not the program's own reads an object that it is given.</summary>
    public Consumption ReadingOf(IMethodSymbol method)
    {
        foreach (var row in _index.RowsOf(method.ReducedFrom ?? method))
        {
            if (row is TransferRow transfer)
            {
                return transfer.Rendering == Rendering.Text ? Consumption.Text : Consumption.Members;
            }
        }

        // Nothing is known about the call, so it may do what a serializer does.
        return Consumption.Members;
    }

    /// <summary>A logger that is passed along is the sink itself: an <c>ILogger&lt;IndexCase&gt;</c> is no index case.</summary>
    private bool IsSink(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true } named && _sinks.GetOrAdd(named.OriginalDefinition, t =>
        t.AllInterfaces.Add(t).Any(i => _index.FamilyOf(i).Any(static r => r is SinkRow)));

    private bool FindRedacts(IMethodSymbol method) =>
        MemberContracts.Of(method).Any(static m => m.Has(AttributeNames.Redacts))
        || _index.RowsOf(method).Any(static r => r is RedactorRow);
}
