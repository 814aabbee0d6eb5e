using System.Collections.Concurrent;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>Answers what is classified in one compilation, how and why. Memoised; safe under concurrency.</summary>
internal sealed class ClassificationModel(Compilation compilation, ClassificationTable table)
{
    private readonly ConcurrentDictionary<ISymbol, SymbolClassification> _symbols = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    public ClassificationTable Table { get; } = table;

    /// <summary>
    /// The classification of the value that a property, field, parameter, local or method return holds,
    /// the carriers in its type left aside.
    /// </summary>
    public SymbolClassification Of(ISymbol symbol) => _symbols.GetOrAdd(symbol, Classify);

    /// <summary>What a value of <paramref name="type"/> reveals when it is disclosed whole: its own and its members' classes at any depth.</summary>
    public SymbolClassification Carried(ITypeSymbol type) => Of(type);

    /// <summary>Whether a value of <paramref name="type"/> holds classified data.</summary>
    public bool IsCarrier(ITypeSymbol type) => Carried(type).IsClassified;

    private static SymbolClassification Classify(ISymbol symbol)
    {
        var classes = (symbol.Has(AttributeNames.HealthData) ? DataClasses.Health : DataClasses.None)
            | (symbol.Has(AttributeNames.IdentityData) ? DataClasses.Identity : DataClasses.None);
        return classes == DataClasses.None
            ? SymbolClassification.Unclassified
            : new(classes, Verdict.Classified, new(ReasonKind.Attribute, symbol));
    }
}
