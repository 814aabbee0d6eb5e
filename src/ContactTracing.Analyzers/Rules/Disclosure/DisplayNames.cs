using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>How a diagnostic names the two ends of a flow.</summary>
internal static class DisplayNames
{
    /// <summary>As a developer says it: <c>IndexCase.Symptoms</c>, <c>Console.WriteLine</c>, but <c>LogInformation</c> as it is called.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => "new " + constructor.ContainingType.Name,
        IMethodSymbol { IsStatic: true, IsExtensionMethod: false, MethodKind: MethodKind.Ordinary } method => Qualified(method),
        IMethodSymbol method => method.Name,
        IPropertySymbol { IsIndexer: true } indexer => indexer.ContainingType.Name + "[]",
        IPropertySymbol or IFieldSymbol => Qualified(symbol),
        ITypeSymbol type => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        _ => symbol.Name,
    };

    /// <summary>The sink as it is called; outside of logs the name alone, <c>Add</c> or <c>GetAsync</c>, says too little.</summary>
    public static string Of(SinkSite sink) => sink is { Channel: not SinkChannel.Log, Symbol: IMethodSymbol { MethodKind: MethodKind.Ordinary, IsExtensionMethod: false } method }
        ? Qualified(method)
        : Of(sink.Symbol);

    private static string Qualified(ISymbol symbol) => symbol.ContainingType is { IsAnonymousType: false, Name.Length: > 0 } type
        ? type.Name + "." + symbol.Name
        : symbol.Name;
}
