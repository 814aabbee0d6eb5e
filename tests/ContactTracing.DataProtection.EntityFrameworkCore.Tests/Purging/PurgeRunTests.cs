using System.Data.Common;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>What a run deletes, and what it says of it.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class PurgeRunTests(DatabaseServers servers)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Run_DeletesWhatThePreviewCounted_AndEvidenceSaysSo(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(10, Days.Due, "due");
        await hospital.AddCasesAsync(4, Days.Kept, "kept");
        await hospital.AddAsync(
            new IndexCase { FileNumber = "hidden", CreatedAt = Days.Due, IsHidden = true },
            new IndexCase { FileNumber = "closed", CreatedAt = Days.Kept, ClosedAt = Days.Now },
            new IndexCase { FileNumber = "closes", CreatedAt = Days.Kept, ClosedAt = Days.Now.AddTicks(10) });

        var preview = await hospital.PreviewAsync(Retained.IndexCases);
        var run = Days.NewRun();
        await using var context = hospital.Open();
        var evidence = await Retained.IndexCases.PurgeAsync(context, run, Days.Options);

        Assert.Equal((17, 12, 0, 11), (preview.Held, preview.Due, preview.Blocked, preview.Expired));
        Assert.Equal((Days.Due, Days.Now.AddTicks(10)), (preview.Oldest, preview.NextDueAt));
        Assert.Null(preview.LastCompletedAt);
        Assert.Equal(
            new PurgeEvidence
            {
                RunId = run.Id,
                RecordType = "IndexCase",
                Cutoff = Days.Kept.ToUniversalTime(),
                Deleted = 12,
                Outcome = PurgeOutcome.Completed,
                StartedAt = Days.Now.ToUniversalTime(),
                EndedAt = Days.Now.ToUniversalTime(),
            },
            evidence);
        Assert.Equal([evidence], await hospital.EvidenceAsync());
        Assert.Equal(["closes", "kept0", "kept1", "kept2", "kept3"], await hospital.FileNumbersAsync());
        var after = await hospital.PreviewAsync(Retained.IndexCases);
        Assert.Equal((5, 0, 0), (after.Held, after.Due, after.Expired));
        Assert.Equal(Days.Now, after.LastCompletedAt);
        Assert.Null((await hospital.PreviewAsync(Retained.Contacts)).LastCompletedAt);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Progress_TellsOfEveryBatch(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(8, Days.Due, "due");
        var heard = new List<(long, PurgeOutcome)>();
        var run = Days.NewRun() with { Progress = new Listener(e => heard.Add((e.Deleted, e.Outcome))) };

        await using var context = hospital.Open();
        await Retained.IndexCases.PurgeAsync(context, run, Days.Options);

        Assert.Equal([(3, PurgeOutcome.Running), (6, PurgeOutcome.Running), (8, PurgeOutcome.Running)], heard);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task NothingDue_LeavesEvidenceOfARunThatDeletedNothing(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(1, Days.Kept, "kept");

        await hospital.PurgeAsync(Retained.IndexCases);

        var evidence = Assert.Single(await hospital.EvidenceAsync());
        Assert.Equal((0, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Stopped_KeepsWhatWasDone_AndTheNextRunFinishes(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(8, Days.Due, "due");
        using var stopping = new CancellationTokenSource();
        var run = Days.NewRun() with { Progress = new Listener(_ => stopping.Cancel()) };

        await using var context = hospital.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Retained.IndexCases.PurgeAsync(context, run, Days.Options, stopping.Token));

        var stopped = Assert.Single(await hospital.EvidenceAsync());
        Assert.Equal((3, PurgeOutcome.Cancelled), (stopped.Deleted, stopped.Outcome));
        Assert.Equal(5, (await hospital.PurgeAsync(Retained.IndexCases)).Deleted);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task BatchThatFails_IsUndoneWithItsEvidence(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(3, Days.Due.AddDays(-1), "first");
        await hospital.AddCasesAsync(3, Days.Due, "second");
        await using var context = hospital.Open();
        await context.Database.ExecuteSqlRawAsync(Trigger(provider));

        await Assert.ThrowsAnyAsync<DbException>(() => Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options));

        var failed = Assert.Single(await hospital.EvidenceAsync());
        Assert.Equal((3, PurgeOutcome.Failed), (failed.Deleted, failed.Outcome));
        Assert.Equal(["second0", "second1", "second2"], await hospital.FileNumbersAsync());
        Assert.Equal(3, (await hospital.PreviewAsync(Retained.Contacts)).Held);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RunThatIsRepeated_GoesOnWithItsEvidence(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        var run = Days.NewRun();
        for (var i = 0; i < 2; i++)
        {
            await hospital.AddCasesAsync(4, Days.Due, $"due{i}-");
            await using var context = hospital.Open();
            await Retained.IndexCases.PurgeAsync(context, run, Days.Options);
        }

        var evidence = Assert.Single(await hospital.EvidenceAsync());
        Assert.Equal((8, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TransactionOfTheCaller_IsRefusedBeforeAnythingIsDeleted(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(1, Days.Due, "due");
        await using (var context = hospital.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await Assert.ThrowsAsync<InvalidOperationException>(() => Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options));
        }

        Assert.Equal(["due0"], await hospital.FileNumbersAsync());
        Assert.Empty(await hospital.EvidenceAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Lead_MakesRecordsDueEarlier(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(1, Days.Kept, "one");
        await hospital.AddCasesAsync(1, Days.Kept.AddDays(1), "two");

        Assert.Equal(0, (await hospital.PurgeAsync(Retained.IndexCases)).Deleted);
        Assert.Equal(1, (await hospital.PurgeAsync(Retained.IndexCases, Days.Options with { Lead = TimeSpan.FromDays(1) })).Deleted);
        Assert.Equal(["two0"], await hospital.FileNumbersAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Sunset_MakesEverythingDue(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(2, DateTimeOffset.MaxValue, "sentinel");
        var policy = new RetentionPolicy("IndexCase", RetentionProfile.FrenchContactCovid, days: 90, sunset: Days.Now, lead: TimeSpan.Zero);

        var evidence = await hospital.PurgeAsync(new RetainedEntity<IndexCase>(policy, c => c.CreatedAt));

        Assert.Equal((2, DateTimeOffset.MaxValue), (evidence.Deleted, evidence.Cutoff));
    }

    [Fact]
    public async Task ScheduledPurge_OpensAContextOfItsOwnForEachQuestion()
    {
        await using var hospital = await Hospital.CreateAsync(servers, Provider.Sqlite);
        await hospital.AddCasesAsync(2, Days.Due, "due");
        var opened = 0;
        var purge = Retained.IndexCases.ToPurge(
            () =>
            {
                opened++;
                return hospital.Open();
            },
            Days.Options);

        Assert.Equal(("IndexCase", 2), (purge.RecordType, (await purge.PreviewAsync()).Due));
        Assert.Equal(2, (await purge.PurgeAsync(Days.NewRun())).Deleted);
        Assert.Equal(2, opened);
    }

    private static string Trigger(Provider provider) => provider == Provider.Sqlite
        ? """CREATE TRIGGER refuse BEFORE DELETE ON "IndexCase" WHEN OLD."FileNumber" = 'second1' BEGIN SELECT RAISE(FAIL, 'refused'); END"""
        : """
          CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$ LANGUAGE plpgsql;
          CREATE TRIGGER refuse BEFORE DELETE ON "IndexCase" FOR EACH ROW WHEN (OLD."FileNumber" = 'second1') EXECUTE FUNCTION refuse()
          """;

    private sealed class Listener(Action<PurgeEvidence> hear) : IProgress<PurgeEvidence>
    {
        public void Report(PurgeEvidence value) => hear(value);
    }
}
