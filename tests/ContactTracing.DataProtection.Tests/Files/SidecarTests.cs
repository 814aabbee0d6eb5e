using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Files whose sidecar is lost or damaged: kept, and judged by what the file system knows.</summary>
public sealed class SidecarTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task FileWithoutSidecar_IsKept_AndDueByTheEarliestOfItsTimes()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Delete(disk.Sidecar(file.Id));
        File.SetLastWriteTimeUtc(disk.Data(file.Id), StoreOnDisk.Morning.UtcDateTime);

        Assert.Equal(new TransferFileRecovery { Undescribed = 1 }, await store.RecoverAsync());
        var listed = Assert.Single(await store.ListAsync());
        Assert.Equal((StoreOnDisk.Morning, StoreOnDisk.Due, null, null), (listed.Anchor, listed.DueAt, listed.Recipient, listed.DisplayName));
        Assert.Equal("a workbook", await StoreOnDisk.ReadAsync(store, file.Id));

        disk.Clock.Now = StoreOnDisk.Due.AddTicks(-1);
        Assert.Equal(0, (await disk.PurgeAsync(store)).Deleted);
        disk.Clock.Now = StoreOnDisk.Due;
        Assert.Equal(1, (await store.PreviewAsync()).Due);
        Assert.Equal(1, (await disk.PurgeAsync(store)).Deleted);
        Assert.Empty(disk.Names());
    }

    // A time of writing that was set into the future does not lengthen anything: the file was created, or at least changed, before.
    [Fact]
    public async Task FileTimeInTheFuture_GivesWayToTheOtherTime()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Delete(disk.Sidecar(file.Id));
        File.SetLastWriteTimeUtc(disk.Data(file.Id), new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.InRange(Assert.Single(await store.ListAsync()).Anchor, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }

    [Fact]
    public async Task SidecarTornAnywhere_CountsAsNone()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var whole = await File.ReadAllBytesAsync(disk.Sidecar(file.Id));
        File.SetLastWriteTimeUtc(disk.Data(file.Id), At("2021-02-01T08:00+01:00").UtcDateTime);
        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(disk.Sidecar(file.Id), whole[..length]);

            var listed = Assert.Single(await store.ListAsync());
            Assert.Equal((file.Id, At("2021-02-01T08:00+01:00"), null), (listed.Id, listed.Anchor, listed.Recipient));
        }

        await File.WriteAllBytesAsync(disk.Sidecar(file.Id), whole);
        Assert.Equal([file], await store.ListAsync());
    }

    [Fact]
    public async Task SidecarDamagedAnywhere_CountsAsNone()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var whole = await File.ReadAllBytesAsync(disk.Sidecar(file.Id));
        for (var at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            await File.WriteAllBytesAsync(disk.Sidecar(file.Id), damaged);

            Assert.Null(Assert.Single(await store.ListAsync()).Recipient);
        }
    }

    [Fact]
    public async Task SidecarOfAnotherFile_CountsAsNone()
    {
        var store = await disk.OpenAsync();
        var (first, second) = (await disk.CreateAsync(store, At("2020-12-01T08:00+01:00")), await disk.CreateAsync(store));
        File.Copy(disk.Sidecar(second.Id), disk.Sidecar(first.Id), overwrite: true);

        Assert.Equal(1, (await store.RecoverAsync()).Undescribed);
    }
}
