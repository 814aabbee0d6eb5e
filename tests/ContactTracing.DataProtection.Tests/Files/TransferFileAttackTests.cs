using System.Diagnostics;
using System.Runtime.Versioning;
using ContactTracing.DataProtection.Tests.Calendar;
using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Links, folders and pipes in the place of files: none is followed, none takes anything outside along.</summary>
public sealed class TransferFileAttackTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    private string Victim => disk.Outside("victim.txt");

    public void Dispose() => disk.Dispose();

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task FolderThatIsALink_IsRefused_AlsoWithASeparatorAtItsEnd()
    {
        Directory.CreateDirectory(disk.Outside("elsewhere"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateSymbolicLink(disk.Folder, disk.Outside("elsewhere"));

        foreach (var path in new[] { disk.Folder, disk.Folder + "/", disk.Folder + "/." })
        {
            await Assert.ThrowsAsync<TransferFileException>(() => TransferFileStore.OpenAsync(path, disk.Policy, disk.Evidence));
        }

        Assert.Empty(Directory.GetFileSystemEntries(disk.Outside("elsewhere")));
    }

    [UnixFact]
    public async Task FolderThatBecomesALink_IsRefusedByEveryCall()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        Directory.Move(disk.Folder, disk.Outside("moved"));
        Directory.CreateSymbolicLink(disk.Folder, disk.Outside("moved"));
        disk.Clock.Now = StoreOnDisk.Due;

        await Assert.ThrowsAsync<TransferFileException>(() => disk.PurgeAsync(store));
        await Assert.ThrowsAsync<TransferFileException>(() => store.AcknowledgeAsync(file.Id));
        await Assert.ThrowsAsync<TransferFileException>(() => store.OpenReadAsync(file.Id));
        await Assert.ThrowsAsync<TransferFileException>(() => disk.CreateAsync(store));
        Assert.Equal(3, Directory.GetFiles(disk.Outside("moved")).Length);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task FolderInWhichOthersHaveRights_IsRefused()
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var store = await disk.OpenAsync();
        foreach (var right in new[] { UnixFileMode.GroupRead, UnixFileMode.GroupExecute, UnixFileMode.OtherRead, UnixFileMode.OtherWrite })
        {
            File.SetUnixFileMode(disk.Folder, Owner | right);
            await Assert.ThrowsAsync<TransferFileException>(() => store.ListAsync());
        }

        // A bit that folders inherit from theirs, and that gives nobody a right.
        File.SetUnixFileMode(disk.Folder, Owner | UnixFileMode.SetGroup);
        Assert.Empty(await store.ListAsync());
    }

    [Fact]
    public async Task FolderThatIsAFile_IsRefused()
    {
        await File.WriteAllTextAsync(disk.Folder, "no folder");

        await Assert.ThrowsAnyAsync<IOException>(() => disk.OpenAsync());
        Assert.Equal("no folder", await File.ReadAllTextAsync(disk.Folder));
    }

    [UnixFact]
    public async Task LinkInThePlaceOfAFile_IsNotOpened_AndDeletedWithoutItsTarget()
    {
        var (store, file) = await WithVictimAsync();
        File.Delete(disk.Data(file.Id));
        File.CreateSymbolicLink(disk.Data(file.Id), Victim);

        await Assert.ThrowsAsync<TransferFileException>(() => store.OpenReadAsync(file.Id));
        disk.Clock.Now = StoreOnDisk.Due;
        Assert.Equal(1, (await disk.PurgeAsync(store)).Deleted);

        Assert.Empty(disk.Names());
        Assert.Equal("precious", await File.ReadAllTextAsync(Victim));
    }

    [UnixFact]
    public async Task LinksThatNoSidecarDescribes_AreLeftWithTheirTargets()
    {
        var (store, _) = await WithVictimAsync();
        File.SetLastWriteTimeUtc(Victim, DateTime.UnixEpoch);
        foreach (var path in new[] { disk.Data(Guid.NewGuid()), disk.Part(Guid.NewGuid()), disk.Sidecar(Guid.NewGuid()) })
        {
            File.CreateSymbolicLink(path, Victim);
        }

        disk.Clock.Now = At("2035-01-01T00:00Z");
        await disk.PurgeAsync(store);

        Assert.Equal(new TransferFileRecovery { Strangers = 3 }, await store.RecoverAsync());
        Assert.Equal("precious", await File.ReadAllTextAsync(Victim));
    }

    // A sidecar that an attacker can write elsewhere could lengthen the life of a file for ever.
    [UnixFact]
    public async Task LinkInThePlaceOfASidecar_IsNotRead_AndDeletedWithoutItsTarget()
    {
        var (store, file) = await WithVictimAsync();
        File.Move(disk.Sidecar(file.Id), Victim, overwrite: true);
        File.CreateSymbolicLink(disk.Sidecar(file.Id), Victim);
        File.SetLastWriteTimeUtc(disk.Data(file.Id), At("2020-12-01T08:00+01:00").UtcDateTime);

        Assert.Equal((null, At("2020-12-01T08:00+01:00")), ((await store.ListAsync())[0].Recipient, (await store.ListAsync())[0].Anchor));
        await store.AcknowledgeAsync(file.Id);

        Assert.Empty(disk.Names());
        Assert.True(File.Exists(Victim));
    }

    [UnixFact]
    public async Task LinkInThePlaceOfTheLock_IsRefused()
    {
        var (store, _) = await WithVictimAsync();
        File.Delete(Path.Combine(disk.Folder, ".lock"));
        File.CreateSymbolicLink(Path.Combine(disk.Folder, ".lock"), Victim);

        await Assert.ThrowsAsync<TransferFileException>(() => store.ListAsync());
    }

    // Deleting takes one name away. Were the content overwritten, a link made here to a file outside would destroy that.
    [UnixFact]
    public async Task HardLink_LosesItsNameInTheStoreOnly()
    {
        var (store, file) = await WithVictimAsync();
        File.Delete(disk.Data(file.Id));
        await RunAsync("ln", Victim, disk.Data(file.Id));
        disk.Clock.Now = StoreOnDisk.Due;

        Assert.Equal(1, (await disk.PurgeAsync(store)).Deleted);

        Assert.Empty(disk.Names());
        Assert.Equal("precious", await File.ReadAllTextAsync(Victim));
    }

    [Fact]
    public async Task FolderInThePlaceOfASidecar_IsNoSidecar_AndTheFileGoesAllTheSame()
    {
        var (store, file) = await WithVictimAsync();
        File.Delete(disk.Sidecar(file.Id));
        Directory.CreateDirectory(disk.Sidecar(file.Id));

        Assert.Equal(new TransferFileRecovery { Undescribed = 1, Strangers = 1 }, await store.RecoverAsync() with { FromTheFuture = 0 });
        await store.AcknowledgeAsync(file.Id);

        Assert.Equal([$"{file.Id:N}.sidecar"], disk.Names());
        Assert.Equal(1, disk.Evidence.Runs.Sum(run => run.Deleted));
    }

    // Whoever opens a pipe waits for its other end: a purge would hang for ever.
    [UnixFact]
    public async Task PipeInThePlaceOfASidecar_IsNotOpened()
    {
        var (store, file) = await WithVictimAsync();
        File.Delete(disk.Sidecar(file.Id));
        await RunAsync("mkfifo", disk.Sidecar(file.Id));

        Assert.Null(Assert.Single(await Task.Run(() => store.ListAsync()).WaitAsync(TimeSpan.FromSeconds(20))).Recipient);
    }

    private async Task<(TransferFileStore Store, TransferFile File)> WithVictimAsync()
    {
        await File.WriteAllTextAsync(Victim, "precious");
        var store = await disk.OpenAsync();
        return (store, await disk.CreateAsync(store));
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
