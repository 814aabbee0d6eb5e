using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>A rule as its descriptor declares it, and where its parts belong.</summary>
/// <param name="Name">The name of the descriptor's field, after which everything else of the rule is called.</param>
/// <param name="Descriptor">The descriptor.</param>
internal sealed record Rule(string Name, DiagnosticDescriptor Descriptor)
{
    public string Id => Descriptor.Id;

    /// <summary>The band, as folders and resources are called.</summary>
    public string Band => Descriptor.Category["ContactTracing.".Length..];

    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The full name of the analyzer.</summary>
    public string Analyzer => $"ContactTracing.Analyzers.Rules.{Band}.{Name}Analyzer";

    public string AnalyzerFile => $"src/ContactTracing.Analyzers/Rules/{Band}/{Name}Analyzer.cs";

    public string AnalyzerTests => $"tests/ContactTracing.Analyzers.Tests/Rules/{Band}/{Name}AnalyzerTests.cs";

    public string Resources(string language) => $"src/ContactTracing.Analyzers/Resources/{Band}{language}.resx";
}
