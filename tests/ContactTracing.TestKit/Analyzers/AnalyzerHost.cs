using System.Collections.Immutable;
using ContactTracing.TestKit.Checks;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Analyzers;

/// <summary>Runs the same analyzer instances over variants of one subject, as a build server and an IDE reuse them.</summary>
internal sealed class AnalyzerHost(Subject subject, ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    public Subject Subject => subject;

    public ImmutableArray<DiagnosticDescriptor> Rules { get; } = [.. analyzers.SelectMany(a => a.SupportedDiagnostics)];

    public Compilation Compile(IEnumerable<TestFile> sources, bool concurrent = true)
    {
        var options = ProjectCompiler.Options(subject, Rules).WithConcurrentBuild(concurrent);
        var compilation = ProjectCompiler.Compile(subject, sources, options);
        return subject.Project.Generators.IsEmpty ? compilation : Generate(compilation);
    }

    public async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, bool concurrent = true)
    {
        var options = new CompilationWithAnalyzersOptions(
            subject.AnalyzerOptions,
            onAnalyzerException: null,
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        return AnalyzerCrash.Reject(await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync());
    }

    private Compilation Generate(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            subject.Project.Generators.Select(generator => generator.AsSourceGenerator()),
            subject.AdditionalTexts,
            ProjectCompiler.ParseOptions(subject.Project),
            new ConfigOptionsProvider(subject.Configs));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var broken = driver.GetRunResult().Results.FirstOrDefault(result => result.Exception is not null);
        return broken.Exception is { } exception
            ? throw new VerificationException($"{broken.Generator.GetGeneratorType().Name} threw:\n{exception}")
            : output;
    }
}
