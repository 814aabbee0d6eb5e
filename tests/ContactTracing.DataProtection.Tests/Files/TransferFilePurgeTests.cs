using ContactTracing.DataProtection.Tests.Retention;
using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Files;

public sealed class TransferFilePurgeTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Purge_DeletesWhatIsDue_AndNothingElse()
    {
        var store = await disk.OpenAsync();
        var (old, young) = (await disk.CreateAsync(store), await disk.CreateAsync(store, StoreOnDisk.Morning));
        disk.Clock.Now = StoreOnDisk.Due.AddDays(-10);
        var later = await disk.CreateAsync(store);

        disk.Clock.Now = StoreOnDisk.Due.AddTicks(-1);
        Assert.Equal(0, (await disk.PurgeAsync(store)).Deleted);

        disk.Clock.Now = StoreOnDisk.Due;
        var evidence = await disk.PurgeAsync(store);

        Assert.Equal((2, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        Assert.Equal(Policies.NinetyDays.Cutoff(StoreOnDisk.Due), evidence.Cutoff);
        Assert.Equal([$"{later.Id:N}.data", $"{later.Id:N}.sidecar"], disk.Names());
        Assert.NotEqual(old.Id, young.Id);
    }

    // 90 days after 31 January 2021 would be 1 May.
    [Fact]
    public async Task ThirtyFirstOfJanuary_IsGoneBeforeTheLastOfApril()
    {
        using var atDeadline = new StoreOnDisk(Policies.WithoutLead);
        atDeadline.Clock.Now = At("2021-02-01T10:00+01:00");
        var store = await atDeadline.OpenAsync();
        await atDeadline.CreateAsync(store, At("2021-01-31T23:59+01:00"));
        var kept = await atDeadline.CreateAsync(store, At("2021-02-01T00:00+01:00"));

        atDeadline.Clock.Now = At("2021-04-30T00:00+02:00");
        await atDeadline.PurgeAsync(store);

        Assert.Equal([kept.Id], (await store.ListAsync()).Select(file => file.Id));
    }

    [Fact]
    public async Task Preview_CountsWhatThePurgeDeletes_AndChangesNothing()
    {
        var store = await disk.OpenAsync();
        await disk.CreateAsync(store, At("2020-11-18T12:00+01:00"));
        await disk.CreateAsync(store, At("2020-11-20T12:00+01:00"));
        await disk.CreateAsync(store);
        disk.Clock.Now = At("2021-02-16T00:00+01:00");
        var before = disk.Names();

        var preview = await store.PreviewAsync();

        Assert.Equal((3, 2, 1, 0), (preview.Held, preview.Due, preview.Expired, preview.Blocked));
        Assert.Equal((At("2020-11-18T12:00+01:00"), StoreOnDisk.Due), (preview.Oldest, preview.NextDueAt));
        Assert.Equal(before, disk.Names());
        Assert.Equal(preview.Due, (await disk.PurgeAsync(store)).Deleted);
        Assert.Equal((1, 0), ((await store.PreviewAsync()).Held, (await store.PreviewAsync()).Due));
    }

    [Fact]
    public async Task PreviewOfAnEmptyStore_HasNoInstants()
    {
        var preview = await (await disk.OpenAsync()).PreviewAsync();

        Assert.Equal((0, null, null), (preview.Held, preview.Oldest, preview.NextDueAt));
    }

    // The file that blocks stands first or in the middle: what can be deleted is deleted all the same, and the count is true.
    [Fact]
    public async Task FileThatCannotBeDeleted_StaysAndIsSaid_AndTheOthersGo()
    {
        var store = await disk.OpenAsync();
        var files = await disk.CreateDueAsync(store, 3);
        var stuck = files.Order().ElementAt(1);
        File.Delete(disk.Data(stuck));
        Directory.CreateDirectory(disk.Data(stuck));

        var evidence = await disk.PurgeAsync(store);

        Assert.Equal((2, PurgeOutcome.Incomplete), (evidence.Deleted, evidence.Outcome));
        Assert.Equal([$"{stuck:N}.data", $"{stuck:N}.sidecar"], disk.Names());

        Directory.Delete(disk.Data(stuck));
        await File.WriteAllTextAsync(disk.Data(stuck), "back");
        Assert.Equal((1, PurgeOutcome.Completed), ((await disk.PurgeAsync(store)).Deleted, disk.Evidence.Runs[^1].Outcome));
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task ClockThatIsSetBack_DeletesNothingEarly_AndNothingIsLost()
    {
        var store = await disk.OpenAsync();
        var created = await disk.CreateAsync(store);

        disk.Clock.Now = At("1970-01-01T00:00Z");
        Assert.Equal(0, (await disk.PurgeAsync(store)).Deleted);
        Assert.Equal(1, (await store.RecoverAsync()).FromTheFuture);

        disk.Clock.Now = StoreOnDisk.Due.AddTicks(-1);
        Assert.Equal(0, (await disk.PurgeAsync(store)).Deleted);
        Assert.Equal("a workbook", await StoreOnDisk.ReadAsync(store, created.Id));
    }

    [Fact]
    public async Task ReaderThatHasAFileOpen_DoesNotHoldUpThePurge()
    {
        var store = await disk.OpenAsync();
        var file = (await disk.CreateDueAsync(store, 1))[0];
        disk.Clock.Now = StoreOnDisk.Morning;
        using var reader = new StreamReader(await store.OpenReadAsync(file));
        disk.Clock.Now = StoreOnDisk.Due;

        Assert.Equal(1, (await disk.PurgeAsync(store)).Deleted);
        Assert.Equal("a workbook", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task LeadOfTheOptions_Decides()
    {
        await disk.CreateAsync(await disk.OpenAsync());
        var early = await TransferFileStore.OpenAsync(
            disk.Folder, disk.Policy, disk.Evidence, new PurgeOptions { Clock = disk.Clock, Lead = TimeSpan.FromDays(30) });
        disk.Clock.Now = StoreOnDisk.Deadline.AddDays(-30);

        Assert.Equal(1, (await disk.PurgeAsync(early)).Deleted);
    }
}
