using System.Diagnostics;
using ContactTracing.Benchmarks.Accesses;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.DataProtection;
using ContactTracing.TestDatabases;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>How many entries a second each audit trail takes from one writer and from sixteen, against the same without a chain.</summary>
internal sealed class TrailBenchmark(CommandLine options, Report report)
{
    private static readonly int[] Writers = [1, 16];

    private static readonly AuditEntry Entry = new(DateTimeOffset.UnixEpoch, AuditOperation.Consult, AccessOutcome.Permitted, "Benchmarks.Case")
    {
        ActorId = "10003456789",
        Reference = RecordReference.New(),
        Purpose = TracingPurpose.GuidanceAndFollowUp,
        Justification = "The nurse calls the person every day.",
        Categories = DataCategories.ContactDetails,
    };

    private readonly Dictionary<(string Kind, string Name, int Writers), List<double>> rates = [];

    // Half a second by default, and less where little is asked for.
    private TimeSpan Time => TimeSpan.FromMilliseconds(Math.Clamp(options.Rows / 400, 20, 500));

    public void Run()
    {
        var folder = Directory.CreateTempSubdirectory("trails-");
        try
        {
            Measure(TrailSubject.InFiles(folder.FullName));
            if (options.AsksForDatabase(CommandLine.Sqlite))
            {
                Measure(TrailSubject.InSqlite(folder.FullName));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (options.AsksForDatabase(CommandLine.PostgreSql) && PostgreSqlPrograms.Missing is null)
        {
            using var cluster = new PostgreSqlCluster();
            Measure(TrailSubject.InPostgreSql(cluster));
        }

        Write();
    }

    private void Measure(IEnumerable<Func<TrailSubject>> subjects)
    {
        var all = subjects.ToList();
        for (var round = 0; round <= options.Runs; round++)
        {
            foreach (var make in all)
            {
                foreach (var writers in Writers)
                {
                    using var subject = make();
                    var rate = RateOfAsync(subject, writers).GetAwaiter().GetResult();
                    if (round > 0)
                    {
                        Keep(subject, writers, rate);
                        report.Progress($"{subject.Kind}, round {round} of {options.Runs}, {subject.Name}, {writers} writers: {rate:0} entries per second");
                    }
                }
            }
        }
    }

    private async Task<double> RateOfAsync(TrailSubject subject, int writers)
    {
        await subject.Stores[0].AppendAsync(Entry);
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var store = subject.Stores[writer % subject.Stores.Count];
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < Time; count++)
            {
                await store.AppendAsync(Entry);
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private void Keep(TrailSubject subject, int writers, double rate)
    {
        if (!rates.TryGetValue((subject.Kind, subject.Name, writers), out var kept))
        {
            rates.Add((subject.Kind, subject.Name, writers), kept = []);
        }

        kept.Add(rate);
    }

    private void Write()
    {
        report.Text($"{Time.TotalMilliseconds:0} ms of writing a round, {options.Runs} rounds.");
        var table = new MarkdownTable("where", "trail", "1 writer, entries per second", "of by hand", "16 writers, entries per second", "of by hand");
        foreach (var kind in rates.Keys.GroupBy(static key => key.Kind))
        {
            var byHand = kind.First().Name;
            foreach (var name in kind.Select(static key => key.Name).Distinct())
            {
                table.Add([kind.Key, name, .. Writers.SelectMany(writers => new[]
                {
                    $"{Statistics.Median(rates[(kind.Key, name, writers)]):0}",
                    $"{Statistics.Median(rates[(kind.Key, name, writers)].Zip(rates[(kind.Key, byHand, writers)], static (rate, hand) => rate / hand)):0.00}",
                })]);
            }
        }

        report.Table(table);
    }
}
