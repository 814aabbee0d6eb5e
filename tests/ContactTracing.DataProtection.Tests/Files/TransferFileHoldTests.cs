using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Legal holds on files block purge, erasure and acknowledgement, show in preview and evidence, and end.</summary>
public sealed class TransferFileHoldTests : IDisposable
{
    private static readonly DateTimeOffset End = StoreOnDisk.Deadline.AddYears(1);

    private static readonly LegalHold Hold = new("RG 21/00042", "TJ Paris", End);

    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task HoldInForce_BlocksPurge_ShowsInPreviewAndEvidence_AndEnds()
    {
        var store = await disk.OpenAsync();
        var files = await disk.CreateDueAsync(store, 3);
        await store.SetLegalHoldAsync(files[0], Hold);
        disk.Clock.Now = StoreOnDisk.Deadline;

        var preview = await store.PreviewAsync();
        var evidence = await disk.PurgeAsync(store);

        Assert.Equal((3, 2, 1, 2, null), (preview.Held, preview.Due, preview.Blocked, preview.Expired, preview.NextDueAt));
        Assert.Equal((2, 1, PurgeOutcome.Completed), (evidence.Deleted, evidence.Blocked, evidence.Outcome));
        Assert.Equal([$"{files[0]:N}.data", $"{files[0]:N}.hold", $"{files[0]:N}.sidecar"], disk.Names());

        disk.Clock.Now = End.AddTicks(-1);
        Assert.Equal((0, 1), await PurgeAsync(store));
        disk.Clock.Now = End;
        Assert.Equal((1, 0), await PurgeAsync(store));
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task HoldInForce_BlocksErasureAndAcknowledgement_AndALiftedOneDoesNot()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        await store.SetLegalHoldAsync(file.Id, Hold);

        foreach (var deletion in new[] { await store.AcknowledgeAsync(file.Id), await store.EraseAsync(file.Id, PurgeRun.Start(disk.Clock)) })
        {
            Assert.Equal((0, 1, PurgeOutcome.Completed), (deletion.Deleted, deletion.Blocked, deletion.Outcome));
        }

        await store.SetLegalHoldAsync(file.Id, null);
        Assert.Equal(1, (await store.AcknowledgeAsync(file.Id)).Deleted);
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task FilesUnderHold_AreListedWithReasonAuthorityAndEnd_PastTheirDeadlineToo()
    {
        var store = await disk.OpenAsync();
        var files = await disk.CreateDueAsync(store, 3);
        await store.SetLegalHoldAsync(files[0], Hold);
        await store.SetLegalHoldAsync(files[1], new("RG 21/00043", "TJ Paris", StoreOnDisk.Deadline));
        disk.Clock.Now = StoreOnDisk.Deadline;

        var listed = Assert.Single(await (await disk.OpenAsync()).ListUnderHoldAsync());

        Assert.Equal((files[0], Hold), (listed.Id, listed.LegalHold));
        Assert.Empty(await store.ListAsync());
        await Assert.ThrowsAsync<TransferFileException>(() => store.OpenReadAsync(files[0]));
    }

    [Fact]
    public async Task HoldThatIsReplaced_EndsAsTheLaterOneSays()
    {
        var store = await disk.OpenAsync();
        var file = (await disk.CreateDueAsync(store, 1))[0];
        await store.SetLegalHoldAsync(file, Hold);
        await store.SetLegalHoldAsync(file, new("RG 21/00042", "TJ Paris", StoreOnDisk.Due));

        Assert.Equal((1, 0), await PurgeAsync(store));
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task HoldThatIsPlacedDuringARun_KeepsWhatIsNotDeletedYet()
    {
        var store = await disk.OpenAsync(batchSize: 1);
        var last = (await disk.CreateDueAsync(store, 2)).Max();
        var run = PurgeRun.Start(disk.Clock) with { Progress = new Once(() => store.SetLegalHoldAsync(last, Hold).Wait()) };

        var evidence = await store.PurgeAsync(run);

        Assert.Equal((1, 1), (evidence.Deleted, evidence.Blocked));
        Assert.Equal(last, Assert.Single(await store.ListUnderHoldAsync()).Id);
    }

    // Nobody said that it ended.
    [Fact]
    public async Task HoldDamagedAnywhere_IsInForce_AndCanBeReplacedOrLifted()
    {
        var store = await disk.OpenAsync();
        var file = (await disk.CreateDueAsync(store, 1))[0];
        await store.SetLegalHoldAsync(file, new("RG 21/00042", "TJ Paris", StoreOnDisk.Due));
        var whole = await File.ReadAllBytesAsync(disk.Hold(file));
        for (var at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            await File.WriteAllBytesAsync(disk.Hold(file), damaged);
            Assert.Equal((1, 0), ((await store.PreviewAsync()).Blocked, (await store.PreviewAsync()).Due));
            await File.WriteAllBytesAsync(disk.Hold(file), whole[..at]);
            Assert.Equal(1, (await store.PreviewAsync()).Blocked);
        }

        Assert.Null(Assert.Single(await store.ListUnderHoldAsync()).LegalHold);
        await store.SetLegalHoldAsync(file, null);
        Assert.Equal((1, 0), await PurgeAsync(store));
    }

    [Fact]
    public async Task HoldOfAnotherFile_IsNoKnownOne_AndBlocks()
    {
        var store = await disk.OpenAsync();
        var files = await disk.CreateDueAsync(store, 2);
        await store.SetLegalHoldAsync(files[0], new("RG 21/00042", "TJ Paris", StoreOnDisk.Due));
        File.Copy(disk.Hold(files[0]), disk.Hold(files[1]));

        Assert.Equal((1, 1), await PurgeAsync(store));
    }

    [Fact]
    public async Task FileWithoutSidecar_CanBeHeld()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Delete(disk.Sidecar(file.Id));
        await store.SetLegalHoldAsync(file.Id, new("RG 21/00042", "TJ Paris", At("2099-01-01T00:00Z")));
        disk.Clock.Now = At("2035-01-01T00:00Z");

        Assert.Equal((0, 1), await PurgeAsync(store));
    }

    [Fact]
    public async Task FileThatIsGone_OrWhoseDeletionIsDecided_CannotBeHeld()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var mark = new Tombstone(file.Id, Guid.NewGuid(), 1, PurgeKind.Retention, StoreOnDisk.Morning, StoreOnDisk.Morning);
        await File.WriteAllBytesAsync(Path.Combine(disk.Folder, mark.Name), []);

        await Assert.ThrowsAsync<FileNotFoundException>(() => store.SetLegalHoldAsync(file.Id, Hold));
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.SetLegalHoldAsync(Guid.NewGuid(), Hold));
        await store.RecoverAsync();

        Assert.Empty(disk.Names());
    }

    private async Task<(long Deleted, long Blocked)> PurgeAsync(TransferFileStore store)
    {
        var evidence = await disk.PurgeAsync(store);
        return (evidence.Deleted, evidence.Blocked);
    }

    private sealed class Once(Action then) : IProgress<PurgeEvidence>
    {
        private bool isDone;

        public void Report(PurgeEvidence value)
        {
            if (!isDone)
            {
                isDone = true;
                then();
            }
        }
    }
}
