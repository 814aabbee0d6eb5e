using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Says what an expression reveals: classified members, parameters and results are the sources; what variables hold and
/// what the program's own methods do, the <see cref="Frame"/> knows.
/// </summary>
internal sealed class Evaluator
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _redacts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _sinks = new(SymbolEqualityComparer.Default);
    private readonly CatalogIndex _index;

    public Evaluator(Compilation compilation, ClassificationModel classification, CatalogIndex index)
    {
        _index = index;
        Classification = classification;
        Printing = new PrintedText(compilation, this);
        Destructuring = new ReadMembers(this, ClassificationModel.IsRedactedForSerilog);
        SystemTextJson = new ReadMembers(this, HiddenMembers.FromSystemTextJson);
        Newtonsoft = new ReadMembers(this, HiddenMembers.FromNewtonsoft);
    }

    public ClassificationModel Classification { get; }

    public PrintedText Printing { get; }

    public ReadMembers Destructuring { get; }

    public ReadMembers SystemTextJson { get; }

    public ReadMembers Newtonsoft { get; }

    /// <summary>What a use of the expression reveals, judged in <paramref name="frame"/>.</summary>
    public ImmutableArray<Revealed> Reveal(IOperation value, Consumption use, Frame frame, CancellationToken token) =>
        new ValueWalk(this, frame, token).Run(value, use);

    /// <summary>Whether what the call returns is known from its declaration: it is classified, or redacted.</summary>
    public bool IsJudgedByItself(IInvocationOperation call) =>
        Redacts(call.TargetMethod)
        || Classification.Of(call.TargetMethod, call.Instance?.Type).Verdict != Verdict.Undeclared;

    public static Consumption UseOf(Rendering rendering) => rendering switch
    {
        Rendering.Text => Consumption.Text,
        Rendering.Destructured => Consumption.Destructured,
        _ => Consumption.Members,
    };

    public bool IsCarrier(ITypeSymbol? type) =>
        type is not null && type.SpecialType == SpecialType.None && Classification.IsCarrier(type) && !IsSink(type)
        && !(type is INamedTypeSymbol { Name: "KeyCollection", ContainingType.TypeArguments: { Length: 2 } arguments } && !IsCarrier(arguments[0]));

    /// <summary>Whether the result of the method carries no classification, by its own word, its contract's or the catalogue's.</summary>
    public bool Redacts(IMethodSymbol method) => _redacts.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, FindRedacts);

    /// <summary>Whether the catalogue says that the property tells nothing of what the object holds.</summary>
    public bool Redacts(IPropertySymbol property) => property.DeclaringSyntaxReferences.IsEmpty && _index.RowsOf(property).Any(static r => r is RedactorRow);

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

        return method.ContainingType?.ToDisplayString() switch
        {
            "System.Text.Json.JsonSerializer" => Consumption.SystemTextJson,
            "Newtonsoft.Json.JsonConvert" or "Newtonsoft.Json.JsonSerializer" => Consumption.Newtonsoft,
            // Nothing is known about the call, so it may read everything.
            _ => Consumption.Members,
        };
    }

    /// <summary>A logger that is passed along is the sink itself: an <c>ILogger&lt;IndexCase&gt;</c> is no index case.</summary>
    private bool IsSink(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true } named && _sinks.GetOrAdd(named.OriginalDefinition, t =>
        t.AllInterfaces.Add(t).Any(i => _index.FamilyOf(i).Any(static r => r is SinkRow { Channel: not SinkChannel.File })));

    private bool FindRedacts(IMethodSymbol method) =>
        MemberContracts.Of(method).Any(static m => m.Has(AttributeNames.Redacts))
        || _index.RowsOf(method).Any(static r => r is RedactorRow)
        // A family that redacts may have members that are sinks besides.
        || Hierarchy(method.ContainingType).Any(t => _index.FamilyOf(t).Any(static r => r is RedactorRow));

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol? type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }
}
