using System.Collections.Immutable;
using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Subjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Benchmarks.Measuring;

/// <summary>What the compiler does with a solution, from texts to the end, with nothing kept from an earlier run.</summary>
internal sealed class CompilerRun(SourceSolution solution, CompileSettings settings)
{
    /// <summary>Plain compilation, as far as the assembly.</summary>
    public int Emit()
    {
        foreach (var project in solution.Projects)
        {
            project.Compile(settings).Emit(Stream.Null);
        }

        return 0;
    }

    /// <summary>All that the compiler checks, without an assembly: what analysis is compared with.</summary>
    public int Check()
    {
        foreach (var project in solution.Projects)
        {
            project.Compile(settings).GetDiagnostics();
        }

        return 0;
    }

    /// <summary>The same with analyzers that listen to the compiler while it checks, as in a build.</summary>
    public int Analyze(AnalyzerSet set)
    {
        var findings = 0;
        foreach (var project in solution.Projects)
        {
            var diagnostics = Attach(project, set).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
            findings += set.CountFindings(RejectCrash(diagnostics));
        }

        return findings;
    }

    /// <summary>Seconds inside each analyzer, as Roslyn measures them.</summary>
    public IReadOnlyDictionary<string, double> Telemetry(AnalyzerSet set)
    {
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var project in solution.Projects)
        {
            var result = Attach(project, set).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo)
            {
                var name = analyzer.GetType().Name;
                seconds[name] = seconds.GetValueOrDefault(name) + telemetry.ExecutionTime.TotalSeconds;
            }
        }

        return seconds;
    }

    /// <summary>All generators from scratch, as in a build.</summary>
    public int Generate()
    {
        foreach (var project in solution.Projects)
        {
            var compilation = project.WithoutGeneratedFiles().Compile(settings);
            GeneratedFiles.CreateDriver(compilation).RunGenerators(compilation);
        }

        return 0;
    }

    public CompilationWithAnalyzers Attach(SourceProject project, AnalyzerSet set)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: settings.Concurrent,
            logAnalyzerExecutionTime: true);
        return project.Compile(settings).WithAnalyzers(set.Analyzers, options);
    }

    // An analyzer that dies early is fast.
    private static ImmutableArray<Diagnostic> RejectCrash(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } crash
            ? throw new InvalidOperationException(crash.ToString())
            : diagnostics;
}
