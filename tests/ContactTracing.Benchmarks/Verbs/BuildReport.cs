using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Subjects;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>Puts what was measured on one solution into a table, and holds it against the bars.</summary>
/// <param name="report">Where it goes.</param>
/// <param name="input">What was measured.</param>
internal sealed class BuildReport(Report report, BuildInput input)
{
    public const string Compile = "plain compilation";
    public const string Check = "its checks alone";
    public const string Generators = "all generators of this package";

    private const double BarOfPeers = 0.1;

    private static string Own => OwnRules.Set.Name;

    /// <param name="several">On several threads, as builds run: what the bars are about.</param>
    public void Write(Rounds several)
    {
        WriteHeading();
        var table = Table();
        WriteRows(table, several, "several");
        report.Table(table);
        WriteRatios(several, "On several threads, as builds run");
        WritePeers(several, Peers.WithBar);
    }

    /// <param name="several">On several threads, as builds run: what the bars are about.</param>
    /// <param name="one">On one thread.</param>
    /// <param name="inside">By set and analyzer, the seconds inside the analyzer on one thread.</param>
    public void Write(Rounds several, Rounds one, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> inside)
    {
        WriteHeading();
        var table = Table();
        WriteRows(table, one, "one", inside);
        WriteRows(table, several, "several");
        report.Table(table);
        WriteRatios(several, "On several threads, as builds run");
        WriteRatios(one, "On one thread");
        if (input.IsInUse)
        {
            report.Text($"On one thread, without what any analyzer of operations costs: {Ratio(Share(one, Own, Controls.EmptyBlockAction.Name))}.");
        }

        WritePeers(several, Peers.WithBar);
        WritePeers(one, Peers.All);
        report.Text($"Inside: {string.Join(", ", inside[Own].OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value:0.000} s"))}.");
    }

    private void WriteHeading()
    {
        var solution = input.Solution;
        report.Text($"\n### {solution.Name}\n");
        report.Text($"{solution.Lines} lines in {solution.Projects.Length} projects, {solution.Errors()} errors.");
    }

    private static MarkdownTable Table() =>
        new("analyzers", "threads", "build, processor", "build, clock", "extra processor s", "inside analyzers s", "extra MB", "findings");

    private static void WriteRows(
        MarkdownTable table, Rounds rounds, string threads, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? inside = null)
    {
        table.Add(
            Compile, threads, Ratio(0), Ratio(0), Seconds(rounds.Median(Compile, c => c.Processor)), "",
            Megabytes(rounds.Median(Compile, c => c.Allocated)), "");
        foreach (var name in rounds.Names.Except([Compile, Check, Generators]))
        {
            table.Add(
                name,
                threads,
                Ratio(rounds.ExtraShare(name, Check, Compile, c => c.Processor)),
                Ratio(rounds.ExtraShare(name, Check, Compile, c => c.Wall)),
                Seconds(rounds.Extra(name, Check, c => c.Processor)),
                inside is null ? "" : Seconds(inside[name].Values.Sum()),
                Megabytes(rounds.Extra(name, Check, c => c.Allocated)),
                $"{rounds.Findings(name)}");
        }

        if (rounds.Names.Contains(Generators))
        {
            table.Add(
                Generators, threads, Ratio(rounds.Share(Generators, Compile, c => c.Processor)), Ratio(rounds.Share(Generators, Compile, c => c.Wall)),
                Seconds(rounds.Median(Generators, c => c.Processor)), "", Megabytes(rounds.Median(Generators, c => c.Allocated)), "");
        }
    }

    private void WriteRatios(Rounds rounds, string how)
    {
        // Roslyn's own cost of having any analyzer is as large as a bar, and no rule can change it.
        var (all, any) = (Share(rounds, Own, Check), Share(rounds, Controls.Nothing.Name, Check));
        var ratio = 1 + Share(rounds, Own, Controls.Nothing.Name);
        report.Text($"{how}: with all rules {Ratio(all)} plain compilation, with an analyzer that does nothing {Ratio(any)}; between the least of the runs {Ratio(Least(rounds, Own, Check))} and {Ratio(Least(rounds, Controls.Nothing.Name, Check))}.");
        report.Text($"What the rules add: {ratio:0.000} ×{(input.Bar is { } bar ? $", {Verdict(ratio <= bar)} the bar of {bar:0.00}" : "")}; between the least of the runs: {Ratio(Least(rounds, Own, Controls.Nothing.Name))}.");

        // What listening costs is paid once in a build, by whoever listens first: the SDK, unless a team has switched it off.
        if (input.IsInUse)
        {
            report.Text($"Added to a build that runs the SDK's own warnings: {Ratio(Share(rounds, SdkRules.WithOwnRules.Name, SdkRules.Set.Name))}; between the least: {Ratio(Least(rounds, SdkRules.WithOwnRules.Name, SdkRules.Set.Name))}.");
        }
    }

    // Processor time, without what Roslyn does for any analyzer.
    private void WritePeers(Rounds rounds, IEnumerable<AnalyzerSet> peers)
    {
        foreach (var peer in peers.Where(peer => rounds.Names.Contains(peer.Name)))
        {
            var added = Added(rounds, peer.Name);
            if (added <= 0)
            {
                report.Text($"{peer.Name} takes no more than an analyzer that does nothing: there is nothing to divide by.");
                continue;
            }

            var processor = Added(rounds, Own) / added;
            var verdict = Peers.WithBar.Contains(peer) ? $", {Verdict(processor <= BarOfPeers)} the bar of {BarOfPeers:0.0}" : "";
            report.Text($"Against {peer.Name}: {processor:0.000} of its processor time{verdict}.");
        }
    }

    private static double Added(Rounds rounds, string name) => rounds.Extra(name, Controls.Nothing.Name, c => c.Processor);

    private static double Share(Rounds rounds, string name, string control) => rounds.ExtraShare(name, control, Compile, c => c.Processor);

    private static double Least(Rounds rounds, string name, string control) => rounds.LeastExtraShare(name, control, Compile, c => c.Processor);

    private static string Verdict(bool holds) => holds ? "within" : "NOT within";

    private static string Ratio(double extraShare) => $"{1 + extraShare:0.000} ×";

    private static string Seconds(double value) => $"{value:0.000}";

    private static string Megabytes(double value) => $"{value:0}";
}
