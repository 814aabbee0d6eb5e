using System.Collections.Immutable;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit;

/// <summary>Runs analyzers for tests that look at the diagnostics themselves, such as tests over all rules or of examples in pages.</summary>
public static class AnalyzerRun
{
    /// <summary>
    /// Everything the analyzers report, in the order of file and position. Markup is removed from the sources and
    /// <see cref="TestProject.CompilerErrors"/> is not looked at.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnostics(TestProject project, params DiagnosticAnalyzer[] analyzers)
    {
        var (host, compilation) = Prepare(project, analyzers);
        var diagnostics = await host.Analyze(compilation);
        return
        [
            .. diagnostics
                .OrderBy(d => Place.Of(d.Location).Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The compilation analyzers see, after generators.</summary>
    public static Compilation Compile(TestProject project) => Prepare(project, []).Compilation;

    private static (AnalyzerHost Host, Compilation Compilation) Prepare(TestProject project, DiagnosticAnalyzer[] analyzers)
    {
        var subject = new Subject(project);
        var host = new AnalyzerHost(subject, [.. analyzers, .. project.Analyzers]);
        return (host, host.Compile(subject.CleanSources));
    }
}
