using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Hands generator instances to a workspace, which otherwise loads them from files.</summary>
internal sealed class GeneratorReference(ImmutableArray<IIncrementalGenerator> generators) : AnalyzerReference
{
    public override string? FullPath => null;

    public override object Id => this;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) =>
        [.. generators.Select(generator => generator.AsSourceGenerator())];

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}
