using System.Collections.Immutable;
using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Inputs.Folders;
using ContactTracing.Benchmarks.Inputs.Synthetic;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Subjects;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>What the rules add to a build, and what those of others add to the same build.</summary>
internal sealed class BuildBenchmark(CommandLine options, Report report)
{
    private const int WarmUpLines = 4_000;
    private const int WarmUpRounds = 4;

    private static readonly ImmutableArray<AnalyzerSet> Sets =
        [Controls.Nothing, Controls.EmptyBlockAction, SdkRules.Set, OwnRules.Set, SdkRules.WithOwnRules, .. Peers.All];

    private static readonly ImmutableArray<(SyntheticVariant Variant, double Bar)> Bars =
        [(SyntheticVariant.WithoutPackage, 1.02), (SyntheticVariant.WithoutAnnotations, 1.02), (SyntheticVariant.Annotated, 1.10)];

    /// <summary>Enough to tell what the rules cost; the others explain it.</summary>
    private static readonly ImmutableArray<AnalyzerSet> Essential = [Controls.Nothing, OwnRules.Set];

    /// <summary>What a bar is about, measured on several threads too, as builds run: with the SDK's own warnings, as users do, and without.</summary>
    private static readonly ImmutableArray<AnalyzerSet> WithBar = [.. Essential, SdkRules.Set, SdkRules.WithOwnRules, .. Peers.WithBar];

    private static readonly ImmutableDictionary<string, ReportDiagnostic> Severities =
        Sets.SelectMany(set => set.Severities).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToImmutableDictionary(StringComparer.Ordinal);

    public void Run()
    {
        report.Heading("Build");
        WarmUp();
        foreach (var input in Inputs())
        {
            Measure(input);
        }
    }

    private IEnumerable<BuildInput> Inputs()
    {
        if (options.Folder is { } folder)
        {
            yield return new(FolderSolution.Load(folder), Bar: null, IsInUse: true);
            yield break;
        }

        foreach (var (variant, bar) in Bars.Where(b => options.AsksForInput($"{b.Variant}")))
        {
            yield return new(SyntheticSolution.Create(options.Lines, variant), bar, variant != SyntheticVariant.WithoutPackage);
        }

        if (options.AsksForInput(CommandLine.Repository))
        {
            yield return new(FolderSolution.Load(RepositoryPath.Root) with { Name = "this repository" }, Bar: null, IsInUse: true);
        }
    }

    // The code of the compiler and of all analyzers is compiled while it runs, and well only after it has run for a while.
    private void WarmUp()
    {
        var solution = SyntheticSolution.Create(WarmUpLines, SyntheticVariant.Annotated);
        foreach (var concurrent in options.AsBuilt ? [true] : new[] { false, true })
        {
            var sets = concurrent ? WithBar : Sets;
            Rounds.Run([.. Candidates(solution, concurrent, sets).Select(c => c with { Once = false })], WarmUpRounds);
        }

        report.Progress("warmed up");
    }

    private void Measure(BuildInput input)
    {
        var solution = input.Solution;
        report.Progress($"{solution.Name}: {solution.Lines} lines");
        var several = Rounds.Run([.. Candidates(solution, concurrent: true, input.IsInUse ? WithBar : Essential)], options.Runs, report.Progress);
        if (options.AsBuilt)
        {
            new BuildReport(report, input).Write(several);
            return;
        }

        var sets = input.IsInUse ? Sets : Essential;
        var one = Rounds.Run([.. Candidates(solution, concurrent: false, sets)], options.Runs, report.Progress);
        var run = new CompilerRun(solution, new CompileSettings(Concurrent: false, Severities));
        new BuildReport(report, input).Write(several, one, sets.ToDictionary(set => set.Name, run.Telemetry, StringComparer.Ordinal));
    }

    private static IEnumerable<Candidate> Candidates(SourceSolution solution, bool concurrent, ImmutableArray<AnalyzerSet> sets)
    {
        var run = new CompilerRun(solution, new CompileSettings(concurrent, Severities));
        yield return new(BuildReport.Compile, run.Emit);
        yield return new(BuildReport.Check, run.Check);
        foreach (var set in sets)
        {
            yield return new(set.Name, () => run.Analyze(set), Once: set == Peers.SecurityCodeScan);
        }

        if (sets != Essential)
        {
            yield return new(BuildReport.Generators, run.Generate);
        }
    }
}
