using System.Collections.Concurrent;
using ContactTracing.DataProtection.Sql.Tests.Databases;
using Npgsql;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Several sessions at the same rows.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class SharedPurgeTests(DatabaseServers servers)
{
    private const int Rows = 2000;

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task EightWorkersWithRunsOfTheirOwn_DeleteEachRowOnce(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.AddMany(Rows, Days.Due);
        cases.Add(Rows + 1, Days.Kept);
        var options = Days.Options with { BatchSize = 50 };

        var evidence = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => cases.Purge(options).PurgeAsync(Days.NewRun()))));

        Assert.Equal(Rows, evidence.Sum(run => run.Deleted));
        Assert.Equal([Rows + 1], cases.Ids);
        Assert.Equal(Rows, (await cases.ReadEvidenceAsync()).Sum(run => run.Deleted));
        Assert.All(evidence, run => Assert.Contains(run.Outcome, new[] { PurgeOutcome.Completed, PurgeOutcome.Incomplete }));
        Assert.Contains(evidence, run => run.Outcome == PurgeOutcome.Completed);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task TwoWorkersOfOneRun_ShareOneRowOfEvidence(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.AddMany(Rows, Days.Due);
        var (run, options) = (Days.NewRun(), Days.Options with { BatchSize = 50 });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => cases.Purge(options).PurgeAsync(run))));

        Assert.Empty(cases.Ids);
        Assert.Equal(Rows, Assert.Single(await cases.ReadEvidenceAsync()).Deleted);
    }

    [Theory]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task RowThatAnotherSessionHasLocked_IsPassedOver_AndTheRunSaysIncomplete(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.AddMany(5, Days.Due);
        await using (var other = database.Open())
        {
            Database.Execute(other, "BEGIN");
            Database.Execute(other, "SELECT id FROM cases WHERE id = 3 FOR UPDATE");

            Assert.Equal((4, PurgeOutcome.Incomplete), await SqlPurgeTests.Outcome(cases.Purge(Days.Options with { BatchSize = 2 }).PurgeAsync(Days.NewRun())));
        }

        Assert.Equal([3], cases.Ids);
        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
    }

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task ConnectionThatIsKilledBetweenBatches_LeavesTrueEvidence_AndTheNextRunFinishes(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.AddMany(10, Days.Due);
        var opened = new ConcurrentQueue<NpgsqlConnection>();
        var purge = cases.Purge(Days.Options with { BatchSize = 3 }, () =>
        {
            var connection = (NpgsqlConnection)database.Connect();
            opened.Enqueue(connection);
            return connection;
        });
        var run = Days.NewRun() with { Progress = new Callback(_ => database.Query<bool>($"SELECT pg_terminate_backend({opened.First().ProcessID})")) };

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => purge.PurgeAsync(run));

        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((10 - cases.Ids.Count, PurgeOutcome.Failed), (evidence.Deleted, evidence.Outcome));
        Assert.Equal(3, evidence.Deleted);
        Assert.Equal((7, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
    }

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task ConnectionThatIsKilledInABatch_UndoesRowsAndEvidenceAlike(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.AddMany(6, Days.Due);

        // The sixth row kills its own session while it is deleted, after the first three rows were committed.
        database.Execute("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.id = 6 THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); END IF; RETURN OLD; END $$");
        database.Execute("CREATE TRIGGER die BEFORE DELETE ON cases FOR EACH ROW EXECUTE FUNCTION die()");

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => cases.Purge(Days.Options with { BatchSize = 3 }).PurgeAsync(Days.NewRun()));

        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((6 - cases.Ids.Count, PurgeOutcome.Failed), (evidence.Deleted, evidence.Outcome));
        database.Execute("DROP TRIGGER die ON cases");
        Assert.Equal((6 - evidence.Deleted, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
    }
}
