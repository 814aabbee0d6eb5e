using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>The trail lives for 6 to 12 months, and what remains of it can be verified.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class AuditTableRetentionTests(DatabaseServers servers)
{
    private static readonly RetentionProfile Profile = RetentionProfile.FrenchContactCovid;

    // An entry of 15 February is kept to the end of 15 August in Paris, or until 15 February of the next year begins there.
    [Theory]
    [InlineData(6, "2021-08-15T21:59:59Z", 0)]
    [InlineData(6, "2021-08-15T22:00:00Z", 4)]
    [InlineData(12, "2022-02-14T22:59:59Z", 0)]
    [InlineData(12, "2022-02-14T23:00:00Z", 4)]
    public async Task Rows_GoAtTheEndOfTheDay(int months, string now, long deleted)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        await trail.WriteAsync(3);
        trail.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(deleted, await trail.OpenStore().PurgeAsync(Profile, months));

        Assert.Equal(deleted == 0 ? 3 : 0, (await trail.ReadAsync()).Count);
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(13)]
    public async Task Months_OutsideTheProfile_AreRefused(int months)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => trail.OpenStore().PurgeAsync(Profile, months));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task OnlyTheOldest_Go_InBatches_AndWhatRemainsIsVerified(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        await trail.WriteAsync(25);
        var kept = await trail.OpenStore().ReadHeadAsync();
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(4);
        await trail.WriteAsync(10);
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(7);
        var purge = trail.OpenStore().ToPurge(new AuditRetention(Profile), new PurgeOptions { Clock = trail.Clock, BatchSize = 10 });
        var heard = new Heard();

        var preview = await purge.PreviewAsync();
        var evidence = await purge.PurgeAsync(PurgeRun.Start(trail.Clock) with { Progress = heard });

        Assert.Equal((36L, 26L, 0L), (preview.Held, preview.Due, preview.Expired));
        Assert.Equal(TrailInDatabase.Morning, preview.Oldest);
        Assert.Equal((26L, PurgeOutcome.Completed, "AuditTrail"), (evidence.Deleted, evidence.Outcome, evidence.RecordType));
        Assert.Equal([10L, 20L, 26L], heard.Deleted);
        Assert.Equal(10, (await trail.ReadAsync()).Count);
        Assert.Empty((await trail.VerifyAsync(kept)).Findings);
        Assert.Equal(0, await trail.OpenStore().PurgeAsync(Profile));
        await trail.WriteAsync(1);
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    // The statement vouches for what it deleted, and for nothing more.
    [Fact]
    public async Task RowThatWasDeletedBesideAPurge_IsFound()
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        await trail.WriteAsync(5);
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(4);
        await trail.WriteAsync(5);
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(7);
        await trail.OpenStore().PurgeAsync(Profile);

        await trail.ExecuteAsync("""DELETE FROM "AuditTrail" WHERE "Number" = 7""");

        Assert.Equal(AuditFindingKind.Removed, Assert.Single((await trail.VerifyAsync()).Findings).Kind);
    }

    [Fact]
    public async Task PurgeThatWasInterrupted_LeavesATrailThatVerifies_AndIsFinishedByTheNext()
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        await trail.WriteAsync(25);
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(7);
        using var stop = new CancellationTokenSource();
        var purge = trail.OpenStore().ToPurge(new AuditRetention(Profile), new PurgeOptions { Clock = trail.Clock, BatchSize = 10 });
        var run = PurgeRun.Start(trail.Clock) with { Progress = new Heard(stop.Cancel) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => purge.PurgeAsync(run, stop.Token));

        Assert.Equal(16, (await trail.ReadAsync()).Count);
        Assert.Empty((await trail.VerifyAsync()).Findings);
        Assert.Equal(16, await trail.OpenStore().PurgeAsync(Profile));
        Assert.Empty((await trail.VerifyAsync()).Findings);
        Assert.Empty(await trail.ReadAsync());
    }

    // A clock that was ten years ahead for an hour does not keep what was written after it.
    [Fact]
    public async Task EntryOfTheFuture_KeepsNothingBeyondTheGreatestNumberOfMonths()
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        var store = trail.OpenStore();
        store.Append(trail.Entry(1));
        store.Append(trail.Entry(2, TrailInDatabase.Morning.AddYears(10)));
        store.Append(trail.Entry(3));
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(7);
        Assert.Equal(2, await store.PurgeAsync(Profile));

        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(12);
        await store.PurgeAsync(Profile);

        Assert.Empty(await trail.ReadAsync());
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task TwoPurges_AmongWriters_DeleteEachRowOnce(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        await trail.OpenStore().AppendAsync([.. Enumerable.Range(0, 300).Select(i => trail.Entry(i))]);
        trail.Clock.Now = TrailInDatabase.Morning.AddMonths(7);
        var writing = Task.Run(() => trail.WriteAsync(20));
        var verifying = Task.Run(() => trail.VerifyAsync());

        var deleted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var purge = trail.OpenStore().ToPurge(new AuditRetention(Profile), new PurgeOptions { Clock = trail.Clock, BatchSize = 20 });
            return (await purge.PurgeAsync(PurgeRun.Start(trail.Clock))).Deleted;
        })));

        await writing;
        Assert.Equal(301, deleted.Sum());
        Assert.Empty((await verifying).Findings);
        Assert.Empty((await trail.VerifyAsync()).Findings);
        Assert.Equal(20, (await trail.ReadAsync()).Count);
    }

    private sealed class Heard(Action? first = null) : IProgress<PurgeEvidence>
    {
        public List<long> Deleted { get; } = [];

        public void Report(PurgeEvidence value)
        {
            Deleted.Add(value.Deleted);
            first?.Invoke();
        }
    }
}
