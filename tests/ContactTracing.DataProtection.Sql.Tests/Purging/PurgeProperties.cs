using System.Data.Common;
using ContactTracing.DataProtection.Sql.Tests.Databases;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Random rows, dates, zones, leads and batches, against the policy of the library, which looks at one row at a time in memory.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class PurgeProperties(DatabaseServers servers)
{
    private const int Scenarios = 25;

    private static readonly string[] Zones = ["Europe/Paris", "America/Guadeloupe", "Indian/Reunion", "Pacific/Noumea", "America/Miquelon"];

    private static readonly Gen<Scenario> AnyScenario =
        from now in AnyInstant(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), days: 1500)
        from zone in Gen.Elements(Zones)
        from lead in Gen.Choose(0, 24 * 20)
        from batch in Gen.Choose(1, 5)
        let policy = PolicyOf(zone, lead)
        from rows in AnyRow(now, policy).ListOf(12)
        select new Scenario(now, policy, batch, [.. rows]);

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task Purge_DeletesExactlyWhatThePolicyCallsDue_AndThePreviewSaidSo(Provider provider)
    {
        var storages = Enum.GetValues<TimeStorage>().Where(storage => storage == TimeStorage.Instant ? provider != Provider.Sqlite : storage != TimeStorage.IsoText || provider == Provider.Sqlite);
        foreach (var storage in storages.Where(storage => storage != TimeStorage.Date))
        {
            var database = servers.Create(provider);
            _ = new Cases(database, storage);
            await using var connection = database.Open();
            foreach (var scenario in AnyScenario.Sample(Scenarios, Scenarios))
            {
                try
                {
                    await Verify(database, connection, storage, scenario);
                }
                catch (XunitException failure)
                {
                    throw new XunitException($"{storage}: {scenario with { Rows = [] }}: {string.Join("; ", scenario.Rows)}", failure);
                }
            }
        }
    }

    private static async Task Verify(Database database, DbConnection connection, TimeStorage storage, Scenario scenario)
    {
        // A column holds what it can: the rows are what is read back from it.
        var step = TimeSpan.FromTicks(storage switch
        {
            TimeStorage.Instant => 10,
            TimeStorage.UnixSeconds => TimeSpan.TicksPerSecond,
            TimeStorage.UnixMilliseconds => TimeSpan.TicksPerMillisecond,
            _ => 1,
        });
        var rows = scenario.Rows.Select(row => new Row(Ceiling(row.Anchor, step), row.Fulfilled is { } at ? Ceiling(at, database.Provider == Provider.Sqlite ? TimeSpan.FromTicks(1) : TimeSpan.FromTicks(10)) : null)).ToList();
        var (policy, now) = (scenario.Policy, scenario.Now);
        var table = new RetainedTable(policy, Cases.Name, ["id"], new("created_at", storage), fulfilment: SqlFulfilment.At(new("closed_at", database.Instants)));
        var purge = new SqlPurge(database.Connect, table, Cases.Evidence, new() { Clock = new FixedClock(now), BatchSize = scenario.BatchSize });
        Database.Execute(connection, "DELETE FROM cases");
        for (var id = 0; id < rows.Count; id++)
        {
            Database.Execute(
                connection,
                "INSERT INTO cases (id, created_at, closed_at) VALUES (@v0, @v1, @v2)",
                id,
                database.Stored(storage, rows[id].Anchor),
                rows[id].Fulfilled is { } at ? database.Stored(database.Instants, at) : DBNull.Value);
        }

        var dues = rows.ToLookup(row => policy.IsDue(row.Anchor, row.Fulfilled, now));
        var preview = await purge.PreviewAsync();
        var evidence = await purge.PurgeAsync(new PurgeRun(Guid.NewGuid(), now));

        Assert.Equal((rows.Count, dues[true].LongCount()), (preview.Held, preview.Due));
        Assert.Equal(rows.LongCount(row => policy.IsExpired(row.Anchor, now)), preview.Expired);
        Assert.Equal(rows.Min(row => (DateTimeOffset?)row.Anchor), preview.Oldest);
        Assert.Equal(dues[false].Min(row => (DateTimeOffset?)policy.DueAt(row.Anchor, row.Fulfilled)), preview.NextDueAt);
        Assert.Equal((preview.Due, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        Assert.Equal(rows.Index().Where(row => dues[false].Contains(row.Item)).Select(row => (long)row.Index), database.Query<long>("SELECT id FROM cases ORDER BY id"));
    }

    private static RetentionPolicy PolicyOf(string zone, int leadHours) =>
        new("N.Case", RetentionProfile.FrenchContactCovid, 90, zone: LegalTimeZone.Of(zone), lead: TimeSpan.FromHours(leadHours));

    // On the cutoff itself, and as near to it as a column can tell; and anywhere around it.
    private static Gen<Row> AnyRow(DateTimeOffset now, RetentionPolicy policy) =>
        from anchor in Gen.OneOf(Near(policy.Cutoff(now)), Near(policy.ExpiryCutoff(now)), AnyInstant(now.AddDays(-95), days: 10), AnyInstant(now.AddDays(-120), days: 121))
        from fulfilled in Gen.OneOf(
            Gen.Constant<DateTimeOffset?>(null), Near(now).Select(at => (DateTimeOffset?)at), AnyInstant(now.AddDays(-2), days: 4).Select(at => (DateTimeOffset?)at))
        select new Row(anchor, fulfilled);

    private static Gen<DateTimeOffset> Near(DateTimeOffset instant) =>
        Gen.Elements(0L, 1, -1, 10, -10, 9_999, -9_999, 10_000, -10_000, 5_000_000, -5_000_000, 10_000_000, -10_000_000).Select(ticks => instant.AddTicks(ticks));

    // Whole hours around the starts of days are where calendars go wrong, ticks where comparisons do.
    private static Gen<DateTimeOffset> AnyInstant(DateTimeOffset start, int days) =>
        from minutes in Gen.OneOf(Gen.Choose(0, days * 24 * 60), Gen.Choose(0, days * 24).Select(hour => hour * 60))
        from ticks in Gen.OneOf(Gen.Elements(0, -1, 1), Gen.Choose(0, 10_000_000))
        select new DateTimeOffset(start.Date, TimeSpan.Zero).AddMinutes(minutes).AddTicks(ticks);

    private static DateTimeOffset Ceiling(DateTimeOffset instant, TimeSpan step) => new((instant.UtcTicks + step.Ticks - 1) / step.Ticks * step.Ticks, TimeSpan.Zero);

    private sealed record Scenario(DateTimeOffset Now, RetentionPolicy Policy, int BatchSize, IReadOnlyList<Row> Rows);

    private sealed record Row(DateTimeOffset Anchor, DateTimeOffset? Fulfilled);
}
