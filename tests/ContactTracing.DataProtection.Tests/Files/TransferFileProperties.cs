using ContactTracing.DataProtection.Tests.Calendar;
using ContactTracing.DataProtection.Tests.Retention;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;
using static ContactTracing.DataProtection.Tests.Files.HistoryStep;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Random lives of stores on a real disk, against an oracle that looks at one file at a time.</summary>
public sealed class TransferFileProperties
{
    private const int Histories = 50;
    private const int Day = 24 * 60;

    private static readonly DateTimeOffset Start = Moment.At("2021-01-01T00:00Z");

    private static readonly Gen<History> AnyHistory =
        from zone in Gen.Elements(Zones.French.ToArray())
        from lead in Gen.Choose(0, 24 * 20)
        from batchSize in Gen.Choose(1, 4)
        from start in Gen.Choose(0, 600 * Day)
        from steps in Step().ListOf(25)
        select new History(zone, TimeSpan.FromHours(lead), batchSize, Start.AddMinutes(start), [.. steps, new HistoryStep(Kinds.Purge, 0, 0)]);

    /// <summary>No file goes before it is due, none that is due stays, the preview says so, and the evidence sums up; whatever the clock does.</summary>
    [Fact]
    public async Task Purge_DeletesExactlyWhatTheOracleCallsDue_AndThePreviewSaidSo()
    {
        var (deleted, blocked) = (0L, 0L);
        foreach (var history in AnyHistory.Sample(Histories, Histories))
        {
            using var life = new HistoryOfAStore(history.Zone, history.Lead, history.BatchSize, history.Start);
            try
            {
                await life.LiveAsync(history.Steps);
            }
            catch (XunitException failure)
            {
                throw new XunitException($"{history with { Steps = [] }}: {string.Join("; ", history.Steps)}", failure);
            }

            deleted += life.Deleted;
            blocked += life.Blocked;
        }

        Assert.True(deleted > Histories, $"Only {deleted} files were ever deleted: the histories try nothing.");
        Assert.True(blocked > 0, "No hold ever blocked anything.");
    }

    /// <summary>With two days of lead a daily purge may fail once, and nothing sees its deadline.</summary>
    [Fact]
    public async Task DailyPurge_LeavesNothingAliveAtItsDeadline_AndDeletesNothingEarly()
    {
        var lead = TimeSpan.FromDays(2);
        using var disk = new StoreOnDisk(Policies.French(90, lead: lead));
        var oracle = new DeadlineOracle("Europe/Paris", lead);
        disk.Clock.Now = Moment.At("2021-02-05T10:00+01:00");
        var store = await disk.OpenAsync();
        var anchors = Gen.Choose(0, 12 * Day).Sample(60, 60).Select(minutes => disk.Clock.Now.AddMinutes(-minutes)).ToList();
        var byName = new Dictionary<string, DateTimeOffset>();
        foreach (var anchor in anchors)
        {
            byName.Add($"{(await disk.CreateAsync(store, anchor)).Id:N}.data", anchor);
        }

        for (disk.Clock.Now = Moment.At("2021-04-15T03:00+02:00"); disk.Clock.Now < Moment.At("2021-05-20T03:00+02:00"); disk.Clock.Now += TimeSpan.FromDays(1))
        {
            var before = disk.Names().Where(byName.ContainsKey).ToList();
            await disk.PurgeAsync(store);
            var after = disk.Names().Where(byName.ContainsKey).ToList();

            Assert.All(before.Except(after), name => Assert.True(oracle.DueAt(byName[name]) <= disk.Clock.Now));
            Assert.All(after, name => Assert.True(oracle.Deadline(byName[name]) > disk.Clock.Now + TimeSpan.FromDays(2)));
        }

        Assert.Equal(anchors.Count, disk.Evidence.Runs.Sum(run => run.Deleted));
    }

    // The days around the deadline of a fresh file, and clocks that go astray in both directions.
    private static Gen<HistoryStep> Step() => Gen.Frequency(
        (8, Of(Kinds.Create, Gen.OneOf(Gen.Choose(-5 * Day, 5 * Day), Gen.Choose(60 * Day, 95 * Day)))),
        (6, Of(Kinds.MoveClock, Gen.OneOf(Gen.Choose(0, 2 * Day), Gen.Choose(10 * Day, 60 * Day), Gen.Choose(-40 * Day, 0)))),
        (2, Of(Kinds.LoseSidecar, Gen.Constant(0))),
        (2, Of(Kinds.Acknowledge, Gen.Constant(0))),
        (2, Of(Kinds.Hold, Gen.Choose(-Day, 60 * Day))),
        (2, Of(Kinds.DieWhileWriting, Gen.OneOf(Gen.Constant(0), Gen.Choose(60 * Day, 95 * Day)))),
        (5, Of(Kinds.Purge, Gen.Constant(0))));

    private static Gen<HistoryStep> Of(Kinds kind, Gen<int> minutes) =>
        from distance in minutes
        from file in Gen.Choose(0, 100)
        select new HistoryStep(kind, distance, file);

    private sealed record History(string Zone, TimeSpan Lead, int BatchSize, DateTimeOffset Start, HistoryStep[] Steps);
}
