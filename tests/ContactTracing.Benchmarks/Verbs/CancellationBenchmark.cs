using System.Diagnostics;
using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Inputs.Curves;
using ContactTracing.Benchmarks.Inputs.Synthetic;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Subjects;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>How soon an analysis stops after an editor has no more use for it.</summary>
internal sealed class CancellationBenchmark(CommandLine options, Report report)
{
    private const double AllowedMilliseconds = 50;
    private const int InstantsOfOneRun = 4;

    public void Run()
    {
        report.Heading("Cancellation");
        var table = new MarkdownTable("code", "analyzers", "threads", "uncancelled ms", "cancelled", "median ms", "longest ms", $"under {AllowedMilliseconds} ms");
        foreach (var solution in Inputs())
        {
            foreach (var concurrent in new[] { false, true })
            {
                // Waits for a thread of a busy machine are in all rows, and those for the compiler itself.
                AddRow(table, solution, Controls.Nothing, concurrent);
                AddRow(table, solution, Controls.EmptyBlockAction, concurrent);
                AddRow(table, solution, OwnRules.Set, concurrent);
            }
        }

        report.Table(table);
    }

    private IEnumerable<SourceSolution> Inputs()
    {
        var synthetic = SyntheticSolution.Create(options.Lines, SyntheticVariant.Annotated);
        yield return synthetic with { Name = "one project of the synthetic solution", Projects = [synthetic.Projects[1]] };
        foreach (var curve in Curve.All)
        {
            yield return curve.Solution(curve.Sizes[^1]);
        }
    }

    private void AddRow(MarkdownTable table, SourceSolution solution, AnalyzerSet set, bool concurrent)
    {
        var run = new CompilerRun(solution, CompileSettings.Default with { Concurrent = concurrent });
        var project = solution.Projects.Single();
        Analyze();
        var whole = Analyze();
        var stops = Enumerable.Range(0, options.Runs * InstantsOfOneRun)
            .Select(instant => whole * (instant + 1) / (options.Runs * InstantsOfOneRun + 1))
            .Select(delay => Cancellation.Measure(run.Attach(project, set), delay))
            .OfType<double>()
            .ToList();
        report.Progress($"{solution.Name}, {set.Name}: {stops.Count} times cancelled");
        table.Add(
            solution.Name, set.Name, concurrent ? "several" : "one", $"{whole.TotalMilliseconds:0}", $"{stops.Count} ×",
            stops.Count == 0 ? "" : $"{Statistics.Median(stops):0.0}",
            stops.Count == 0 ? "" : $"{stops.Max():0.0}",
            stops.Count == 0 ? "never cancelled in time" : $"{stops.Count(stop => stop < AllowedMilliseconds)} of {stops.Count}");

        TimeSpan Analyze()
        {
            var attached = run.Attach(project, set);
            var start = Stopwatch.GetTimestamp();
            attached.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            return Stopwatch.GetElapsedTime(start);
        }
    }
}
