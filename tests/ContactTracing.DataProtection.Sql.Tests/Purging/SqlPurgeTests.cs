using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>A run from its beginning to its end, on real databases.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class SqlPurgeTests(DatabaseServers servers)
{
    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task Purge_DeletesWhatIsDueInBatches_AndLeavesEvidence(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        for (var id = 1; id <= 7; id++)
        {
            cases.Add(id, id <= 5 ? Days.Due : Days.Kept);
        }

        var heard = new List<long>();
        var run = Days.NewRun() with { Progress = new Listener(heard) };
        var evidence = await cases.Purge(Days.Options with { BatchSize = 2 }).PurgeAsync(run);

        Assert.Equal([6, 7], cases.Ids);
        Assert.Equal([2, 4, 5], heard);
        Assert.Equal(
            new PurgeEvidence { RunId = run.Id, RecordType = "N.IndexCase", Cutoff = Days.Kept, Deleted = 5, Outcome = PurgeOutcome.Completed, StartedAt = Days.Now, EndedAt = Days.Now },
            evidence);
        Assert.Equal([evidence], await cases.ReadEvidenceAsync());
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task Preview_CountsAndChangesNothing(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database, fulfilment: SqlFulfilment.At(new("closed_at", database.Instants)));
        cases.Add(1, Days.Due);
        cases.Add(2, Days.Kept, closedAt: Days.Now);
        cases.Add(3, Days.Kept, closedAt: Days.Now.AddHours(1));
        cases.Add(4, Days.Kept);

        var preview = await cases.Purge().PreviewAsync();

        Assert.Equal(
            new PurgePreview { RecordType = "N.IndexCase", At = Days.Now, Cutoff = Days.Kept, Held = 4, Due = 2, Expired = 1, Oldest = Days.Due, NextDueAt = Days.Now.AddHours(1) },
            preview);
        Assert.Equal([1, 2, 3, 4], cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task EmptyTable_IsPreviewedAndPurged(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));

        Assert.Equal(new PurgePreview { RecordType = "N.IndexCase", At = Days.Now, Cutoff = Days.Kept }, await cases.Purge().PreviewAsync());
        Assert.Equal((0, PurgeOutcome.Completed), await Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task CompositeKeyAndDates_Work(Provider provider)
    {
        var database = servers.Create(provider);
        _ = new Cases(database);
        database.Execute("CREATE TABLE visits (person varchar(40), nr int, seen_on date NOT NULL, closed_on date, PRIMARY KEY (person, nr))");
        database.Execute("INSERT INTO visits VALUES ('a', 1, '2021-01-31', NULL), ('a', 2, '2021-02-01', NULL), ('b', 1, '2021-02-01', '2021-04-30'), ('b', 2, '2021-02-01', '2021-05-01'), ('c', 1, '2021-02-01', '0001-01-01')");
        var table = new RetainedTable(
            Days.Policy, "visits", ["person", "nr"], new("seen_on", TimeStorage.Date), fulfilment: SqlFulfilment.At(new("closed_on", TimeStorage.Date), isDefaultOpen: true));
        var purge = new SqlPurge(database.Connect, table, Cases.Evidence, Days.Options);

        var preview = await purge.PreviewAsync();
        Assert.Equal((5, 2, 1), (preview.Held, preview.Due, preview.Expired));
        Assert.Equal(new DateTimeOffset(2021, 1, 30, 23, 0, 0, TimeSpan.Zero), preview.Oldest);
        Assert.Equal(new DateTimeOffset(2021, 4, 30, 22, 0, 0, TimeSpan.Zero), preview.NextDueAt);
        Assert.Equal((2, PurgeOutcome.Completed), await Outcome(purge.PurgeAsync(Days.NewRun())));
        Assert.Equal(["a2", "b2", "c1"], database.Query<string>(provider == Provider.MariaDb ? "SELECT CONCAT(person, nr) FROM visits ORDER BY 1" : "SELECT person || nr FROM visits ORDER BY 1"));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task FlagAndPresence_MakeARowDue_AndTheirNearMissesDoNot(Provider provider)
    {
        var database = servers.Create(provider);
        foreach (var (fulfilment, due) in new[] { (SqlFulfilment.When("is_closed"), 1L), (SqlFulfilment.WhenSet("closed_at"), 2L) })
        {
            database.Execute("DROP TABLE IF EXISTS cases");
            database.Execute("DROP TABLE IF EXISTS purge_evidence");
            var cases = new Cases(database, fulfilment: fulfilment);
            cases.Add(1, Days.Kept);
            cases.Add(2, Days.Kept, closedAt: Days.Now.AddYears(1));
            cases.Add(3, Days.Kept);
            database.Execute("UPDATE cases SET is_closed = @v0 WHERE id = 1", true);
            database.Execute("UPDATE cases SET is_closed = @v0 WHERE id = 3", false);

            await cases.Purge().PurgeAsync(Days.NewRun());

            Assert.Equal(new[] { 1L, 2L, 3L }.Except([due]), cases.Ids);
        }
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task CancelledPurge_KeepsWhatItDid_AndSaysSo(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.AddMany(6, Days.Due);
        using var stop = new CancellationTokenSource();
        var run = Days.NewRun() with { Progress = new Callback(_ => stop.Cancel()) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cases.Purge(Days.Options with { BatchSize = 2 }).PurgeAsync(run, stop.Token));

        Assert.Equal(4, cases.Ids.Count);
        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((2, PurgeOutcome.Cancelled), (evidence.Deleted, evidence.Outcome));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task RowsWithoutAnchor_AreNotGuessedAt_AndFailTheRunThatPurgedTheRest(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("INSERT INTO cases (id) VALUES (2)");

        await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PreviewAsync());
        var failure = await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PurgeAsync(Days.NewRun()));

        Assert.Contains("1 rows of 'cases' have nothing in 'created_at'", failure.Message, StringComparison.Ordinal);
        Assert.Equal([2], cases.Ids);
        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((1, PurgeOutcome.Failed), (evidence.Deleted, evidence.Outcome));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task RowThatAnotherTableRefersTo_FailsWithTheTableAndTheRemedy(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("CREATE TABLE symptoms (id int PRIMARY KEY, case_id bigint NOT NULL, CONSTRAINT fk_case FOREIGN KEY (case_id) REFERENCES cases (id))");
        database.Execute("INSERT INTO symptoms VALUES (1, 1)");

        var failure = await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PurgeAsync(Days.NewRun()));

        Assert.Contains("Rows of 'cases' are due and cannot be deleted", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ON DELETE CASCADE", failure.Message, StringComparison.Ordinal);
        Assert.Equal([1], cases.Ids);
        Assert.Equal(PurgeOutcome.Failed, Assert.Single(await cases.ReadEvidenceAsync()).Outcome);

        database.Execute("DELETE FROM symptoms");
        Assert.Equal((1, PurgeOutcome.Completed), await Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    public async Task KeyThatIsNotUnique_DeletesNoRowThatIsNotDue(Provider provider)
    {
        var database = servers.Create(provider);
        _ = new Cases(database);
        database.Execute("CREATE TABLE visits (site varchar(8), id int, seen_on date NOT NULL, closed_on date, PRIMARY KEY (site, id))");
        database.Execute("INSERT INTO visits VALUES ('a', 1, '2021-01-31', NULL), ('b', 1, '2021-02-01', NULL), ('a', 2, '2021-02-01', '2021-04-30'), ('b', 2, '2021-02-01', NULL)");
        var table = new RetainedTable(Days.Policy, "visits", ["id"], new("seen_on", TimeStorage.Date), fulfilment: SqlFulfilment.At(new("closed_on", TimeStorage.Date)));
        var purge = new SqlPurge(database.Connect, table, Cases.Evidence, Days.Options);

        Assert.Equal((2, PurgeOutcome.Completed), await Outcome(purge.PurgeAsync(Days.NewRun())));
        Assert.Equal(["b", "b"], database.Query<string>("SELECT site FROM visits"));
        Assert.Equal((1, PurgeOutcome.Completed), await Outcome(purge.EraseAsync("id", 1, Days.NewRun())));
        Assert.Equal([2], database.Query<long>("SELECT id FROM visits"));
    }

    internal static async Task<(long Deleted, PurgeOutcome Outcome)> Outcome(Task<PurgeEvidence> run)
    {
        var evidence = await run;
        return (evidence.Deleted, evidence.Outcome);
    }
}
