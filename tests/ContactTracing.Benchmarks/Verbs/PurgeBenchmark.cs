using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Purges;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.TestDatabases;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>What a purge takes, against the best that we know to write by hand on the same database, and against what EF Core offers.</summary>
internal sealed class PurgeBenchmark(CommandLine options, Report report)
{
    private const int WarmUpRows = 2_000;

    // At the size of the bar: 10,000 rows and 5,000,000.
    private const int ShareOfFew = 500;

    private int FewRows => Math.Max(1, options.MemoryRows / ShareOfFew);

    public void Run()
    {
        report.Heading("Purge");
        if (options.AsksForDatabase(CommandLine.Sqlite))
        {
            using var database = new SqliteCases();
            Measure(database);
        }

        if (!options.AsksForDatabase(CommandLine.PostgreSql))
        {
            return;
        }

        if (PostgreSqlPrograms.Missing is { } missing)
        {
            report.Text(missing);
            return;
        }

        using var cases = new PostgreSqlCases();
        Measure(cases);
    }

    private void Measure(CaseDatabase database)
    {
        var subjects = PurgeSubject.Of(database);
        var measured = subjects.ToDictionary(subject => subject, _ => new List<PurgeMeasurement>());
        foreach (var subject in subjects)
        {
            Purge(subject, database, Math.Min(WarmUpRows, options.Rows));
        }

        // In turn, as everything here is measured.
        for (var round = 1; round <= options.Runs; round++)
        {
            foreach (var subject in subjects.Where(subject => round == 1 || !subject.HoldsAll))
            {
                measured[subject].Add(Purge(subject, database, options.Rows));
                report.Progress($"{database.Name}, round {round} of {options.Runs}, {subject.Name}: {measured[subject][^1].Seconds:0.00} s");
            }
        }

        var memory = subjects.ToDictionary(subject => subject, subject => MemoryOf(subject, database));
        new PurgeReport(report, options, FewRows).Write(database, measured, memory);
    }

    private PurgeMeasurement Purge(PurgeSubject subject, CaseDatabase database, int rows) =>
        PurgeMeasurement.OfAsync(subject, database, rows, options.Batch).GetAwaiter().GetResult();

    private (PurgeMemory Small, PurgeMemory? Large) MemoryOf(PurgeSubject subject, CaseDatabase database)
    {
        var small = PurgeMemory.Of(subject, database, FewRows, options.Batch);
        var large = subject.HoldsAll ? null : PurgeMemory.Of(subject, database, options.MemoryRows, options.Batch);
        report.Progress($"{database.Name}, memory of {subject.Name}: {small}, {large}");
        return (small, large);
    }
}
