using System.Text;
using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Files;

public sealed class FullDiskTests : IDisposable
{
    private const int Page = 4096;

    private readonly SmallDisk disk = new();
    private readonly SettableClock clock = new(StoreOnDisk.Morning);
    private readonly EvidenceInMemory evidence = new();

    private string Folder => disk.PathOf("store");

    public void Dispose() => disk.Dispose();

    [SmallDiskFact]
    public async Task FileThatDoesNotFit_LeavesNothing_AndTheOthersWhole()
    {
        var store = await OpenAsync(evidence);
        var kept = await CreateAsync(store, 300_000);

        await Assert.ThrowsAsync<IOException>(() => CreateAsync(store, 2_000_000));

        await AssertHoldsAsync(store, kept, 300_000);
        await CreateAsync(store, 300_000);
    }

    // Room for the data and not for its sidecar: without one, a file is never shown.
    [SmallDiskFact]
    public async Task SidecarThatDoesNotFit_LeavesNothing()
    {
        var store = await OpenAsync(evidence);
        var kept = await CreateAsync(store, Page);
        disk.FillUpTo(Page);

        await Assert.ThrowsAsync<IOException>(() => CreateAsync(store, Page));

        await AssertHoldsAsync(store, kept, Page);
        disk.FillUpTo(2 * Page);
        await CreateAsync(store, Page);
    }

    [SmallDiskFact]
    public async Task PurgeOfAFullDisk_MakesRoom_AndItsEvidenceIsWrittenWhenThereIsSome()
    {
        using var file = new PurgeEvidenceFile(disk.PathOf("store-evidence.jsonl"));
        var store = await OpenAsync(file);
        await CreateAsync(store, 100_000);
        clock.Now = StoreOnDisk.Due.AddDays(-1);
        var kept = await CreateAsync(store, Page);
        disk.FillUpTo(0);
        clock.Now = StoreOnDisk.Due;

        // What the deleted file gave back is enough for the evidence of it.
        var purged = await store.PurgeAsync(PurgeRun.Start(clock));

        Assert.Equal((1, PurgeOutcome.Completed), (purged.Deleted, purged.Outcome));
        Assert.Equal([purged], await file.ReadAsync());
        await AssertHoldsAsync(store, kept, Page);
    }

    [SmallDiskFact]
    public async Task PurgeThatCannotWriteItsEvidence_DeletesAndHandsItBack_AndRecoveryWritesIt()
    {
        using var other = new SmallDisk();
        using var file = new PurgeEvidenceFile(other.PathOf("evidence.jsonl"));
        var store = await OpenAsync(file);
        await CreateAsync(store, Page);
        other.FillUpTo(0);
        disk.FillUpTo(0);
        clock.Now = StoreOnDisk.Due;

        var failure = await Assert.ThrowsAsync<PurgeEvidenceException>(() => store.PurgeAsync(PurgeRun.Start(clock)));
        Assert.Equal(1, failure.Evidence!.Deleted);

        // What is left says nothing of the file.
        var left = Directory.GetFiles(Folder).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal));
        Assert.Equal(0, new FileInfo(Assert.Single(left)).Length);

        File.Delete(other.PathOf("filler"));
        await store.RecoverAsync();
        Assert.Equal([1], (await file.ReadAsync()).Select(run => run.Deleted));
        Assert.Equal([".lock"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
    }

    [SmallDiskFact]
    public async Task DiskWithoutNames_StillDeletes_WhatHasNoSidecarToo()
    {
        var store = await OpenAsync(evidence);
        var (described, undescribed) = (await CreateAsync(store, Page), await CreateAsync(store, Page));
        File.Delete(Path.Combine(Folder, $"{undescribed.Id:N}.sidecar"));
        File.SetLastWriteTimeUtc(Path.Combine(Folder, $"{undescribed.Id:N}.data"), StoreOnDisk.Morning.UtcDateTime);
        disk.FillNames();
        await Assert.ThrowsAsync<IOException>(() => CreateAsync(store, Page));
        clock.Now = StoreOnDisk.Due;

        Assert.Equal((2, PurgeOutcome.Completed), ((await store.PurgeAsync(PurgeRun.Start(clock))).Deleted, evidence.Runs[^1].Outcome));
        Assert.Equal([".lock"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
        Assert.NotEqual(described.Id, undescribed.Id);
    }

    private Task<TransferFileStore> OpenAsync(IPurgeEvidenceStore store) =>
        TransferFileStore.OpenAsync(Folder, Policies.NinetyDays, store, new PurgeOptions { Clock = clock });

    private Task<TransferFile> CreateAsync(TransferFileStore store, int length) => store.CreateAsync(
        "contacts.xlsx", StoreOnDisk.Insurance, clock.Now, (stream, token) => stream.WriteAsync(Encoding.ASCII.GetBytes(new string('a', length)), token).AsTask());

    private async Task AssertHoldsAsync(TransferFileStore store, TransferFile kept, int length)
    {
        Assert.Equal([kept], await store.ListAsync());
        Assert.Equal(new string('a', length), await StoreOnDisk.ReadAsync(store, kept.Id));
        Assert.Equal([".lock", $"{kept.Id:N}.data", $"{kept.Id:N}.sidecar"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
