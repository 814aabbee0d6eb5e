using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Subjects;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>Puts what was measured on one solution into a table, and holds it against the bars.</summary>
/// <param name="report">Where it goes.</param>
/// <param name="input">What was measured.</param>
/// <param name="inside">By set and analyzer, the seconds inside the analyzer on one thread.</param>
internal sealed class BuildReport(
    Report report, BuildInput input, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> inside)
{
    public const string Compile = "plain compilation";
    public const string Check = "its checks alone";
    public const string Generators = "all generators of this package";

    private const double BarOfPeers = 0.1;

    private static string Own => OwnRules.Set.Name;

    public void Write(Rounds one, Rounds several)
    {
        var solution = input.Solution;
        report.Text($"\n### {solution.Name}\n");
        report.Text($"{solution.Lines} lines in {solution.Projects.Length} projects, {solution.Errors()} errors.");
        var table = new MarkdownTable(
            "analyzers", "threads", "build, processor", "build, clock", "extra processor s", "inside analyzers s", "extra MB", "findings");
        WriteRows(table, one, "one");
        WriteRows(table, several, "several");
        report.Table(table);
        WriteRatios(one);
        if (input.IsInUse)
        {
            WritePeers(one);
        }

        report.Text($"Inside: {string.Join(", ", inside[Own].OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value:0.000} s"))}.");
    }

    private void WriteRows(MarkdownTable table, Rounds rounds, string threads)
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
                threads == "one" ? Seconds(inside[name].Values.Sum()) : "",
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

    // What listening costs is paid once in a build, by whoever listens first: the SDK, unless a team has switched it off.
    private void WriteRatios(Rounds rounds)
    {
        var ratio = 1 + Share(rounds, Own, Check);
        report.Text($"Build with all rules: {ratio:0.000} × plain compilation{(input.Bar is { } bar ? $", {Verdict(ratio <= bar)} the bar of {bar:0.00}" : "")}.");
        report.Text($"Of that without what any analyzer costs: {Ratio(Share(rounds, Own, Controls.Nothing.Name))}; between the least of the runs: {Ratio(Least(rounds, Own, Controls.Nothing.Name))}.");
        if (input.IsInUse)
        {
            report.Text($"Without what any analyzer of operations costs: {Ratio(Share(rounds, Own, Controls.EmptyBlockAction.Name))}.");
            report.Text($"Added to a build that runs the SDK's own warnings: {Ratio(Share(rounds, SdkRules.WithOwnRules.Name, SdkRules.Set.Name))}; between the least: {Ratio(Least(rounds, SdkRules.WithOwnRules.Name, SdkRules.Set.Name))}.");
        }
    }

    // Processor time, without what Roslyn does for any analyzer. The time inside analyzers is by the clock, so it is only told.
    private void WritePeers(Rounds rounds)
    {
        foreach (var peer in Peers.All)
        {
            var peerAdded = Added(rounds, peer.Name);
            if (peerAdded <= 0)
            {
                report.Text($"{peer.Name} takes no more than an analyzer that does nothing: there is nothing to divide by.");
                continue;
            }

            var processor = Added(rounds, Own) / peerAdded;
            var clock = inside[Own].Values.Sum() / inside[peer.Name].Values.Sum();
            var verdict = Peers.WithBar.Contains(peer) ? $", {Verdict(processor <= BarOfPeers)} the bar of {BarOfPeers:0.0}" : "";
            report.Text($"Against {peer.Name}: {processor:0.000} of its processor time{verdict}; {clock:0.000} of the time inside analyzers.");
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
