using ContactTracing.Benchmarks.Accesses;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>What a guarded read, an opening and a decorated call take more than what they guard; and how many entries a trail takes.</summary>
internal sealed class AccessBenchmark(CommandLine options, Report report)
{
    private const double Bar = 200;
    private const double Nanoseconds = 1e9, BytesOfMegabyte = 1e6;

    // A read takes nanoseconds and the clock counts in tens of them; each other operation leaves an entry in memory.
    private const int ReadsOfARow = 10, RowsOfACall = 4;

    private int Reads => options.Rows * ReadsOfARow;

    private int Calls => Math.Max(1, options.Rows / RowsOfACall);

    public void Run()
    {
        report.Heading("Access");
        var candidates = new GuardedReads().Candidates(Reads, Calls);
        Rounds.Run(candidates, rounds: 1);
        Write(Rounds.Run(candidates, options.Runs, report.Progress));
        new TrailBenchmark(options, report).Run();
    }

    private void Write(Rounds rounds)
    {
        report.Text($"{Reads} reads and {Calls} of the others a round, {options.Runs} rounds, the audit trail in memory.");
        var table = new MarkdownTable("what", "ns", "bytes", "ns more than unguarded");
        Add(GuardedReads.Read, Reads);
        Add(GuardedReads.GuardedRead, Reads, GuardedReads.Read);
        Add(GuardedReads.Opening, Calls);
        Add(GuardedReads.Call, Calls);
        Add(GuardedReads.GuardedCall, Calls, GuardedReads.Call);
        report.Table(table);
        var extra = rounds.Extra(GuardedReads.GuardedRead, GuardedReads.Read, static cost => cost.Wall) / Reads * Nanoseconds;
        report.Text($"A guarded read takes {extra:0} ns more, {(extra <= Bar ? "within" : "NOT within")} the bar of {Bar:0}.");

        void Add(string name, int operations, string? control = null) => table.Add(
            name,
            $"{rounds.Median(name, static cost => cost.Wall) / operations * Nanoseconds:0.0}",
            $"{rounds.Median(name, static cost => cost.Allocated) / operations * BytesOfMegabyte:0}",
            control is null ? "" : $"{rounds.Extra(name, control, static cost => cost.Wall) / operations * Nanoseconds:0.0}");
    }
}
