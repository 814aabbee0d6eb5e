using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Purges;
using ContactTracing.Benchmarks.Reports;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>Puts what purges took into a table, and holds it against the bar.</summary>
internal sealed class PurgeReport(Report report, CommandLine options, int few)
{
    private const double Bar = 0.9;
    private const double Milliseconds = 1000;

    public void Write(
        CaseDatabase database,
        IReadOnlyDictionary<PurgeSubject, List<PurgeMeasurement>> measured,
        IReadOnlyDictionary<PurgeSubject, (PurgeMemory Small, PurgeMemory? Large)> memory)
    {
        var best = Best(database, measured);
        report.Text($"\n### {database.Name}\n");
        report.Text($"{options.Rows} rows that are due, {options.Batch} in a batch, {options.Runs} rounds. The best by hand: {best.Name}.");
        var table = new MarkdownTable(
            "what", "rows per second", "of the best by hand", "longest batch ms", $"managed MB, {few} rows", $"{options.MemoryRows} rows", $"working set MB, {few} rows", $"{options.MemoryRows} rows");
        foreach (var (subject, runs) in measured)
        {
            var (small, large) = memory[subject];
            table.Add(
                subject.Name,
                $"{options.Rows / Statistics.Median(runs.Select(run => run.Seconds)):0}",
                $"{Ratio(runs, measured[best]):0.00}",
                $"{Statistics.Median(runs.Select(run => run.LongestBatch)) * Milliseconds:0.0}",
                $"{small.Managed:0}", $"{large?.Managed:0}", $"{small.WorkingSet:0}", $"{large?.WorkingSet:0}");
        }

        report.Table(table);
        foreach (var subject in measured.Keys.Where(subject => subject.Name is PurgeSubject.EntityFramework or PurgeSubject.AdoNet))
        {
            var ratio = Ratio(measured[subject], measured[best]);
            report.Text($"{subject.Name}: {ratio:0.00} of the rows per second of the best by hand, {(ratio >= Bar ? "within" : "NOT within")} the bar of {Bar:0.0}.");
        }
    }

    private static PurgeSubject Best(CaseDatabase database, IReadOnlyDictionary<PurgeSubject, List<PurgeMeasurement>> measured)
    {
        var byHand = database.ByHand.Select(hand => hand.Name).ToHashSet(StringComparer.Ordinal);
        return measured.Where(pair => byHand.Contains(pair.Key.Name)).MinBy(pair => Statistics.Median(pair.Value.Select(run => run.Seconds))).Key;
    }

    // Within a round, so that what others do on the machine meanwhile falls on both.
    private static double Ratio(List<PurgeMeasurement> runs, List<PurgeMeasurement> best) =>
        Statistics.Median(runs.Zip(best, (run, hand) => hand.Seconds / run.Seconds));
}
