using System.Collections.Immutable;
using ContactTracing.TestKit.Checks;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Analyzers;

/// <summary>Verifies one analyzer on one project: what the test states, then the checks that are always on.</summary>
internal sealed class AnalyzerVerification(TestProject project, DiagnosticAnalyzer analyzer, IReadOnlyCollection<Expectation> stated)
{
    private readonly AnalyzerHost _host = new(new Subject(project), [analyzer, .. project.Analyzers]);

    /// <summary>Fails on the first check that does not hold.</summary>
    /// <returns>What was stated and reported.</returns>
    public async Task<DiagnosticMatch> Run()
    {
        var match = await RunStated("The source");
        await RunAlwaysOnChecks(match.Reported);
        return match;
    }

    /// <summary>Only what the test states, without the checks that are always on.</summary>
    public async Task<DiagnosticMatch> RunStated(string what)
    {
        var subject = _host.Subject;
        var expected = new ExpectationResolver(subject, analyzer).Resolve(stated);
        var compilation = _host.Compile(subject.CleanSources, concurrent: false);
        CompilerCheck.Verify(compilation, project.CompilerErrors, what);

        var reported = await _host.Analyze(compilation, concurrent: false);
        SoundnessCheck.Verify(subject, compilation, reported);
        return Compare(what, expected, reported);
    }

    private DiagnosticMatch Compare(string what, ImmutableArray<ExpectedDiagnostic> expected, ImmutableArray<Diagnostic> reported)
    {
        var match = DiagnosticMatch.Of(expected, reported, project.Culture);
        if (!match.Missing.IsEmpty || !match.Unexpected.IsEmpty || match.Differences(project.Culture).Any())
        {
            var ids = analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct().ToList();
            var report = new DiagnosticReport(_host.Subject, ids.Count == 1 ? ids[0] : null);
            throw new VerificationException(report.Explain($"{what}: {Headline(match)}", match));
        }

        return match;
    }

    private string Headline(DiagnosticMatch match)
    {
        List<string> parts = [];
        if (!match.Missing.IsEmpty)
        {
            parts.Add($"does not report {match.Missing.Length} stated");
        }

        if (!match.Unexpected.IsEmpty)
        {
            parts.Add($"reports {match.Unexpected.Length} that the test does not state");
        }

        return $"{analyzer.GetType().Name} {(parts.Count == 0 ? "reports something else than stated" : string.Join(" and ", parts))}:";
    }

    private async Task RunAlwaysOnChecks(ImmutableArray<Diagnostic> reported)
    {
        if (project.Checks(AlwaysOn.Determinism))
        {
            await DeterminismCheck.Verify(_host, reported);
        }

        if (project.Checks(AlwaysOn.Concurrency))
        {
            await new ConcurrencyCheck(_host, reported).Verify();
        }

        // What is silent as it stands has nothing to be silenced.
        if (reported.Any(diagnostic => diagnostic.Location.IsInSource))
        {
            await RunSilenceChecks();
        }
    }

    private async Task RunSilenceChecks()
    {
        if (project.Checks(AlwaysOn.GeneratedCode))
        {
            await SilenceCheck.VerifyGeneratedCode(_host);
        }

        if (project.Checks(AlwaysOn.Pragma))
        {
            await SilenceCheck.VerifyPragma(_host);
        }
    }
}
