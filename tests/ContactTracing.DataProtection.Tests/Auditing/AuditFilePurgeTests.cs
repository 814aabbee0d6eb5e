using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>The deletion of old audit files as a scheduled host sees it.</summary>
public sealed class AuditFilePurgeTests : IDisposable
{
    private static readonly AuditRetention SixMonths = new(RetentionProfile.FrenchContactCovid);

    private readonly TrailOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Preview_CountsTheFilesThatThePurgeDeletes()
    {
        disk.Write(60, maxFileBytes: 4096);
        var old = disk.Files.Count;
        disk.Clock.Now = Moment.At("2021-06-01T12:00Z");
        disk.Write(20, maxFileBytes: 4096);
        using var store = disk.Open();
        var purge = store.ToPurge(SixMonths, new PurgeOptions { Clock = disk.Clock }, "Trail");

        disk.Clock.Now = Moment.At("2021-08-15T21:59Z");
        var before = await purge.PreviewAsync();
        disk.Clock.Now = Moment.At("2021-08-15T22:00Z");
        var due = await purge.PreviewAsync();
        var evidence = await purge.PurgeAsync(PurgeRun.Start(disk.Clock));

        Assert.Equal((0L, Moment.At("2021-08-15T22:00Z"), "Trail"), (before.Due, before.NextDueAt, before.RecordType));
        Assert.Equal((old, 0L, Moment.At("2021-02-15T23:00Z")), (due.Due, due.Expired, due.Cutoff));
        Assert.Equal((old, PurgeOutcome.Completed, "Trail"), (evidence.Deleted, evidence.Outcome, evidence.RecordType));
        Assert.Equal(0, (await purge.PreviewAsync()).Due);
        Assert.Equal((true, 20L), (disk.Verify().IsIntact, disk.Verify().Entries));
    }

    [Fact]
    public async Task TrailThatNobodyPurges_IsExpiredAfterTwelveMonths()
    {
        disk.Write(3);
        using var store = disk.Open();
        var purge = store.ToPurge(SixMonths, new PurgeOptions { Clock = disk.Clock });

        disk.Clock.Now = Moment.At("2022-02-14T22:59Z");
        Assert.Equal((1L, 0L), ((await purge.PreviewAsync()).Due, (await purge.PreviewAsync()).Expired));
        disk.Clock.Now = Moment.At("2022-02-14T23:00Z");
        Assert.Equal((1L, 1L), ((await purge.PreviewAsync()).Due, (await purge.PreviewAsync()).Expired));
    }

    // Without the lead a trail of twelve months would be past its end whenever a run comes.
    [Fact]
    public async Task Lead_BringsTheGreatestNumberOfMonthsForward()
    {
        disk.Write(3);
        using var store = disk.Open();
        var purge = store.ToPurge(new AuditRetention(RetentionProfile.FrenchContactCovid, months: 12), new PurgeOptions { Clock = disk.Clock, Lead = TimeSpan.FromHours(49) });

        disk.Clock.Now = Moment.At("2022-02-12T21:59Z");
        Assert.Equal(0, (await purge.PurgeAsync(PurgeRun.Start(disk.Clock))).Deleted);
        disk.Clock.Now = Moment.At("2022-02-12T22:00Z");
        Assert.Equal(1, (await purge.PurgeAsync(PurgeRun.Start(disk.Clock))).Deleted);
    }

    // The clock of an entry was a little behind the one by which its file was begun.
    [Fact]
    public async Task EntryOfTheDayBefore_IsGoneWithItsOwnDay()
    {
        using var store = disk.Open();
        store.Append(disk.Entry(1, Moment.At("2021-02-14T22:30Z")));
        var purge = store.ToPurge(new AuditRetention(RetentionProfile.FrenchContactCovid, months: 12), new PurgeOptions { Clock = disk.Clock });

        disk.Clock.Now = Moment.At("2022-02-13T23:00Z");

        Assert.Equal((1L, 1L), ((await purge.PreviewAsync()).Due, (await purge.PreviewAsync()).Expired));
        Assert.Equal(1, (await purge.PurgeAsync(PurgeRun.Start(disk.Clock))).Deleted);
    }
}
