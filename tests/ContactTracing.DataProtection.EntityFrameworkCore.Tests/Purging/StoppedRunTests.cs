using System.Data.Common;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>Whether a run was stopped or failed, its token tells, not what a driver throws; and what it says of itself is true either way.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class StoppedRunTests(DatabaseServers servers)
{
    private const int FirstBatch = 1, SecondBatch = 2;

    // The outcome is set at the begin of a run, and then at its end.
    private const int End = 2;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OwnExceptionOfADriverThatWasStopped_IsTheStop(Provider provider)
    {
        await using var hospital = await FilledAsync(provider);
        using var stopping = new CancellationTokenSource();
        var trouble = new Trouble(SecondBatch, _ =>
        {
            stopping.Cancel();
            throw new DriverException("Operation cancelled by user.");
        });

        await using var context = Open(hospital, trouble);
        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options, stopping.Token));

        Assert.IsType<DriverException>(stopped.InnerException);
        Assert.Equal((PurgeOutcome.Cancelled, 3, 1), await EvidenceAsync(hospital));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task CancellationThatNobodyAskedFor_IsAFailure(Provider provider)
    {
        await using var hospital = await FilledAsync(provider);
        await using var context = Open(hospital, new(SecondBatch, static _ => throw new TaskCanceledException()));

        await Assert.ThrowsAsync<TaskCanceledException>(() => Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options));

        Assert.Equal((PurgeOutcome.Failed, 3, 1), await EvidenceAsync(hospital));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RunThatIsRepeated_KeepsTheCountOfWhatIsBlocked_AlsoWhereItFailsAtOnce(Provider provider)
    {
        await using var hospital = await FilledAsync(provider);
        var run = Days.NewRun();
        await using var context = Open(hospital, new(SecondBatch, static _ => throw new DriverException("Gone.")));
        await Assert.ThrowsAsync<DriverException>(() => Retained.IndexCases.PurgeAsync(context, run, Days.Options));

        await using var second = Open(hospital, new(FirstBatch, static _ => throw new DriverException("Gone.")));
        await Assert.ThrowsAsync<DriverException>(() => Retained.IndexCases.PurgeAsync(second, run, Days.Options));
        Assert.Equal((PurgeOutcome.Failed, 3, 1), await EvidenceAsync(hospital));

        await using var third = hospital.Open();
        await Retained.IndexCases.PurgeAsync(third, run, Days.Options);
        Assert.Equal((PurgeOutcome.Completed, 7, 1), await EvidenceAsync(hospital));
    }

    // The clock of the run lets the time of whoever waits pass at once; a database that hangs would wait for ever.
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EndThatCannotBeWritten_IsNotWaitedForForEver(Provider provider)
    {
        await using var hospital = await FilledAsync(provider);
        var trouble = new Trouble(SecondBatch, static _ => throw new DriverException("Gone."))
        {
            AtUpdate = (End, static stop => Task.Delay(Timeout.InfiniteTimeSpan, stop)),
        };

        await using var context = Open(hospital, trouble);
        await Assert.ThrowsAsync<DriverException>(
            () => Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options with { Clock = new ImpatientClock() }).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal((PurgeOutcome.Running, 3, 0), await EvidenceAsync(hospital));
    }

    private async Task<Hospital> FilledAsync(Provider provider)
    {
        var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(8, Days.Due, "due");
        await using var context = hospital.Open();
        var held = await context.Set<IndexCase>().SingleAsync(c => c.FileNumber == "due7");
        context.Entry(held).SetLegalHold(new("Proceeding 21/004", "Tribunal judiciaire de Lyon", Days.Now.AddDays(1)));
        await context.SaveChangesAsync();
        return hospital;
    }

    private static HospitalContext Open(Hospital hospital, Trouble trouble) =>
        new(hospital.Database.Options<HospitalContext>(options => options.AddInterceptors(trouble)));

    private static async Task<(PurgeOutcome Outcome, long Deleted, long Blocked)> EvidenceAsync(Hospital hospital)
    {
        var evidence = Assert.Single(await hospital.EvidenceAsync());
        Assert.Equal(8 - evidence.Deleted, (await hospital.FileNumbersAsync()).Count);
        return (evidence.Outcome, evidence.Deleted, evidence.Blocked);
    }

    /// <summary>Does something before the commit of a batch, and to a setting of the outcome; both are counted from 1.</summary>
    private sealed class Trouble(int batch, Action<CancellationToken> action) : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private int commits;
        private int updates;

        public (int Update, Func<CancellationToken, Task> Action)? AtUpdate { get; init; }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            commits++;
            if (commits == batch)
            {
                action(cancellationToken);
            }

            return ValueTask.FromResult(result);
        }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("UPDATE", StringComparison.Ordinal))
            {
                updates++;
                await (updates == AtUpdate?.Update ? AtUpdate.Value.Action(cancellationToken) : Task.CompletedTask);
            }

            return result;
        }
    }

    private sealed class DriverException(string message) : DbException(message);

    /// <summary>A clock that stands still, and whose timers are over as soon as they are set.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Days.Now.ToUniversalTime();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
