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
