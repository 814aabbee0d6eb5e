using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Whether a run was stopped or failed, its token tells, not what is thrown: some drivers have an exception of their own for it.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class StoppedRunTests(DatabaseServers servers)
{
    [Fact]
    public async Task OwnExceptionOfWhoeverWasStopped_IsTheStop()
    {
        using var stop = new CancellationTokenSource();
        var (cases, purge) = Filled();
        var run = Days.NewRun() with
        {
            Progress = new Callback(_ =>
            {
                stop.Cancel();
                throw new InvalidOperationException("Operation cancelled by user.");
            }),
        };

        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => purge.PurgeAsync(run, stop.Token));

        Assert.IsType<InvalidOperationException>(stopped.InnerException);
        Assert.Equal((2, PurgeOutcome.Cancelled), await EvidenceAsync(cases));
    }

    [Fact]
    public async Task CancellationThatNobodyAskedFor_IsAFailure()
    {
        var (cases, purge) = Filled();
        var run = Days.NewRun() with { Progress = new Callback(static _ => throw new TaskCanceledException()) };

        await Assert.ThrowsAsync<TaskCanceledException>(() => purge.PurgeAsync(run));

        Assert.Equal((2, PurgeOutcome.Failed), await EvidenceAsync(cases));
    }

    // A row without an anchor that can be read fails the run at its end.
    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task RunThatFails_SaysHowManyRowsWereBlocked(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database, holds: HoldTable.InRecord(Cases.Name, ["id"], new("hold_expires_at", TimeStorage.UnixSeconds)));
        cases.AddMany(3, Days.Due);
        database.Execute("ALTER TABLE cases ADD COLUMN hold_expires_at bigint");
        database.Execute("UPDATE cases SET hold_expires_at = @v0 WHERE id = 2", Days.Now.ToUnixTimeSeconds() + 1);
        database.Execute("INSERT INTO cases (id) VALUES (4)");

        await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PurgeAsync(Days.NewRun()));

        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((2, 1, PurgeOutcome.Failed), (evidence.Deleted, evidence.Blocked, evidence.Outcome));
    }

    private (Cases Cases, SqlPurge Purge) Filled()
    {
        var cases = new Cases(servers.Create(Provider.Sqlite));
        cases.AddMany(6, Days.Due);
        return (cases, cases.Purge(Days.Options with { BatchSize = 2 }));
    }

    private static async Task<(long Deleted, PurgeOutcome Outcome)> EvidenceAsync(Cases cases)
    {
        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        return (evidence.Deleted, evidence.Outcome);
    }
}
