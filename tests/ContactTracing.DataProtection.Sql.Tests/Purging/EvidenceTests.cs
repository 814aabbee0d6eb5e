using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>No deletion without evidence, no evidence without deletion.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class EvidenceTests(DatabaseServers servers)
{
    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task EvidenceThatVanishesDuringARun_UndoesTheBatch(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.AddMany(4, Days.Due);
        var run = Days.NewRun() with { Progress = new Callback(_ => database.Execute("DELETE FROM purge_evidence")) };

        await Assert.ThrowsAsync<InvalidOperationException>(() => cases.Purge(Days.Options with { BatchSize = 2 }).PurgeAsync(run));

        Assert.Equal(2, cases.Ids.Count);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    public async Task BatchWhoseEvidenceIsRefused_IsUndoneWithIt(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.AddMany(4, Days.Due);
        database.Execute(provider == Provider.Sqlite
            ? "CREATE TRIGGER refuse BEFORE UPDATE OF \"Deleted\" ON purge_evidence WHEN NEW.\"Deleted\" > 2 BEGIN SELECT RAISE(ABORT, 'no room'); END"
            : "ALTER TABLE purge_evidence ADD CONSTRAINT refuse CHECK (\"Deleted\" <= 2)");

        await Assert.ThrowsAnyAsync<Exception>(() => cases.Purge(Days.Options with { BatchSize = 2 }).PurgeAsync(Days.NewRun()));

        Assert.Equal(2, cases.Ids.Count);
        Assert.Equal(2, Assert.Single(await cases.ReadEvidenceAsync()).Deleted);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task MissingTableOfEvidence_DeletesNothing(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("DROP TABLE purge_evidence");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => cases.Purge().PurgeAsync(Days.NewRun()));

        Assert.Equal([1], cases.Ids);
    }

    [Fact]
    public async Task StoreElsewhere_HearsOfTheStartOfEveryBatchAndOfTheEnd()
    {
        var (database, store) = (servers.Create(Provider.Sqlite), new Store());
        var cases = new Cases(database);
        cases.AddMany(3, Days.Due);

        var evidence = await new SqlPurge(database.Connect, cases.Table, store, Days.Options with { BatchSize = 2 }).PurgeAsync(Days.NewRun());

        Assert.Equal([(0, PurgeOutcome.Running), (2, PurgeOutcome.Running), (3, PurgeOutcome.Running), (3, PurgeOutcome.Completed)], store.Entries.Select(entry => (entry.Deleted, entry.Outcome)));
        Assert.Equal(evidence, store.Entries[^1]);
        Assert.Empty(await cases.ReadEvidenceAsync());
    }

    [Fact]
    public async Task RepeatedRun_GoesOnFromItsCount_AndAnotherRunFromNone()
    {
        var (database, store) = (servers.Create(Provider.Sqlite), new Store());
        var cases = new Cases(database);
        cases.AddMany(2, Days.Due);
        cases.Add(3, Days.Due);
        database.Execute("CREATE TRIGGER refuse BEFORE DELETE ON cases WHEN OLD.id = 3 BEGIN SELECT RAISE(IGNORE); END");
        var purge = new SqlPurge(database.Connect, cases.Table, store, Days.Options);
        var run = Days.NewRun();

        Assert.Equal((2, PurgeOutcome.Incomplete), await SqlPurgeTests.Outcome(purge.PurgeAsync(run)));
        database.Execute("DROP TRIGGER refuse");

        Assert.Equal((3, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(run)));
        Assert.Equal((0, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(Days.NewRun())));
    }

    [Fact]
    public async Task StoreThatFails_EndsTheRunWithTheEvidenceOfWhatIsGone()
    {
        var database = servers.Create(Provider.Sqlite);
        var cases = new Cases(database);
        cases.AddMany(4, Days.Due);

        var failure = await Assert.ThrowsAsync<PurgeEvidenceException>(() => new SqlPurge(database.Connect, cases.Table, new Store { FailsAfter = 1 }, Days.Options with { BatchSize = 2 }).PurgeAsync(Days.NewRun()));

        Assert.Equal(2, failure.Evidence?.Deleted);
        Assert.Equal(2, cases.Ids.Count);
    }

    [Fact]
    public async Task StoreThatFailsAtOnce_DeletesNothing()
    {
        var database = servers.Create(Provider.Sqlite);
        var cases = new Cases(database);
        cases.AddMany(4, Days.Due);

        await Assert.ThrowsAsync<PurgeEvidenceException>(() => new SqlPurge(database.Connect, cases.Table, new Store { FailsAfter = 0 }, Days.Options).PurgeAsync(Days.NewRun()));

        Assert.Equal(4, cases.Ids.Count);
    }

    [Fact]
    public async Task ChangedRow_IsNoEvidence()
    {
        var database = servers.Create(Provider.Sqlite);
        var cases = new Cases(database);
        await cases.Purge().PurgeAsync(Days.NewRun());
        database.Execute("UPDATE purge_evidence SET Outcome = 'Splendid'");

        await Assert.ThrowsAsync<PurgeEvidenceException>(cases.ReadEvidenceAsync);
    }

    private sealed class Store : IPurgeEvidenceStore
    {
        public List<PurgeEvidence> Entries { get; } = [];

        public int FailsAfter { get; init; } = int.MaxValue;

        public Task WriteAsync(PurgeEvidence evidence, CancellationToken cancellationToken = default)
        {
            if (Entries.Count >= FailsAfter)
            {
                throw new PurgeEvidenceException("No room.", evidence, new IOException());
            }

            Entries.Add(evidence);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<PurgeEvidence>> ReadAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<PurgeEvidence>>(Entries);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task Preview_SaysWhenARunLastCompleted_AndAnErasureIsNone(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.Add(1, Days.Due, "ada");

        Assert.Null((await cases.Purge().PreviewAsync()).LastCompletedAt);
        await cases.Purge().EraseAsync("person", "ada", Days.NewRun());
        Assert.Null((await cases.Purge().PreviewAsync()).LastCompletedAt);
        await cases.Purge().PurgeAsync(Days.NewRun());
        Assert.Equal(Days.Now, (await cases.Purge().PreviewAsync()).LastCompletedAt);
    }
}
