using ContactTracing.DataProtection.Sql.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>What a driver says of a batch, and when a batch can no longer be stopped.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class CountAndCommitTests(DatabaseServers servers)
{
    // A server that is told to count no rows says -1: nobody knows what was deleted, so nothing is.
    [Fact]
    public async Task DriverThatDoesNotCount_UndoesTheBatch()
    {
        var cases = new Cases(servers.Create(Provider.Sqlite));
        cases.AddMany(3, Days.Due);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Purge(cases, (_, run) => Math.Min(run(), -1)).PurgeAsync(Days.NewRun()));

        Assert.Contains("does not say how many rows of 'cases' it deleted", failure.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], cases.Ids);
        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((0, PurgeOutcome.Failed), (evidence.Deleted, evidence.Outcome));
    }

    [Fact]
    public async Task DriverThatCounts_DeletesInAllBatches()
    {
        var cases = new Cases(servers.Create(Provider.Sqlite));
        cases.AddMany(3, Days.Due);

        Assert.Equal((3, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(Purge(cases, (_, run) => run()).PurgeAsync(Days.NewRun())));
    }

    // Stopped by the very statement that brings the batch into the evidence, the last one before the commit: rows and count are committed
    // together, and the run stops behind them.
    [Fact]
    public async Task RunThatIsStoppedBeforeItsCommit_CommitsRowsAndEvidence_ThenStops()
    {
        var database = servers.Create(Provider.Sqlite);
        var cases = new Cases(database);
        cases.AddMany(4, Days.Due);
        database.Execute("CREATE TRIGGER told AFTER UPDATE OF \"Deleted\" ON purge_evidence BEGIN SELECT stop(); END");
        using var stopping = new CancellationTokenSource();
        var purge = cases.Purge(Days.Options with { BatchSize = 2 }, () =>
        {
            var connection = (SqliteConnection)database.Open();
            connection.CreateFunction("stop", () =>
            {
                stopping.Cancel();
                return 0;
            });
            return connection;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => purge.PurgeAsync(Days.NewRun(), stopping.Token));

        Assert.Equal([3, 4], cases.Ids);
        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((2, PurgeOutcome.Cancelled), (evidence.Deleted, evidence.Outcome));
    }

    private static SqlPurge Purge(Cases cases, Func<string, Func<int>, int> ofDeletion) => new(
        () => new InterceptedConnection(cases.Connect(), (statement, run) => statement.StartsWith("DELETE", StringComparison.Ordinal) ? ofDeletion(statement, run) : run()),
        cases.Table,
        Cases.Evidence,
        Days.Options with { BatchSize = 2 },
        SqlDialect.Sqlite);
}
