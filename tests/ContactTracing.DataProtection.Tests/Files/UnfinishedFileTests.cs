using System.Diagnostics;
using ContactTracing.DataProtection.Tests.Calendar;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Files that are being written and temporary ones hold data too: they count from its anchor, are in the preview, and go when it is due.</summary>
public sealed class UnfinishedFileTests : IDisposable
{
    private static readonly DateTimeOffset Earlier = StoreOnDisk.Morning.AddDays(-30);

    private readonly StoreOnDisk disk = new();

    private DateTimeOffset DueEarlier => disk.Policy.DueAt(Earlier);

    public void Dispose() => disk.Dispose();

    // Windows deletes no open file.
    [UnixFact]
    public async Task TemporaryThatIsKeptOpen_GoesWhenItsDataIsDue_WithEvidence()
    {
        var store = await disk.OpenAsync();
        using var temporary = await store.CreateTemporaryAsync(Earlier);

        disk.Clock.Now = DueEarlier.AddTicks(-1);
        Assert.Equal(0, (await disk.PurgeAsync(store)).Deleted);
        Assert.Equal((1, 0, DueEarlier), await PreviewAsync(store));

        disk.Clock.Now = DueEarlier;
        Assert.Equal(new TransferFileRecovery(), await store.RecoverAsync());
        Assert.Equal((1, 1, null), await PreviewAsync(store));
        var evidence = await disk.PurgeAsync(store);

        Assert.Equal((1, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task TemporaryOfExpiredData_IsNotMade_AndAnAnchorInTheFutureCountsFromNow()
    {
        var store = await disk.OpenAsync();

        await Assert.ThrowsAsync<TransferFileException>(() => store.CreateTemporaryAsync(StoreOnDisk.Morning.AddDays(-91)));
        Assert.Empty(disk.Names());

        using var temporary = await store.CreateTemporaryAsync(StoreOnDisk.Morning.AddDays(91));
        Assert.Equal((1, 0, StoreOnDisk.Due), await PreviewAsync(store));
    }

    [Fact]
    public async Task DueFileOfADeadWriter_IsLeftByRecovery_AndCountedByThePurge()
    {
        var store = await disk.OpenAsync();
        await File.WriteAllTextAsync(disk.Part(Guid.NewGuid(), Earlier), "half");
        disk.Clock.Now = disk.Policy.Deadline(Earlier);

        Assert.Equal(new TransferFileRecovery(), await store.RecoverAsync());
        var preview = await store.PreviewAsync();
        Assert.Equal((1, 1, 1, Earlier), (preview.Held, preview.Due, preview.Expired, preview.Oldest));
        Assert.Equal(1, (await disk.PurgeAsync(store)).Deleted);
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task FileThatIsBeingWritten_IsInThePreview_ByItsAnchor()
    {
        var store = await disk.OpenAsync();
        var previews = new List<(long, long, DateTimeOffset?)>();

        await store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, Earlier, async (_, token) =>
        {
            previews.Add(await PreviewAsync(store));
            disk.Clock.Now = DueEarlier;
            previews.Add(await PreviewAsync(store));
        });

        Assert.Equal([(1, 0, DueEarlier), (1, 1, null)], previews);
        Assert.Equal((1, 1, null), await PreviewAsync(store));
    }

    [UnixFact]
    public async Task PurgeWhileADueFileIsWritten_DeletesIt_AndTheWriterHears()
    {
        var store = await disk.OpenAsync();
        PurgeEvidence? evidence = null;

        var refusal = await Assert.ThrowsAsync<TransferFileException>(() => store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, Earlier, async (_, _) =>
        {
            disk.Clock.Now = DueEarlier;
            evidence = await disk.PurgeAsync(store);
        }));

        Assert.Contains("a purge has deleted it", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, evidence!.Deleted);
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task DeadlineThatComesWhileAFileIsWritten_LeavesNothing()
    {
        var store = await disk.OpenAsync();

        await Assert.ThrowsAsync<TransferFileException>(() => store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, (_, _) =>
        {
            disk.Clock.Now = StoreOnDisk.Deadline;
            return Task.CompletedTask;
        }));

        Assert.Empty(disk.Names());
    }

    // The system opens no program for writing that runs: it says neither that somebody has the file locked nor that nobody has.
    [UnixFact]
    public async Task FileThatCannotBeOpened_IsReportedAndLeft_AndGoesWhenItIsDue()
    {
        var store = await disk.OpenAsync();
        var path = disk.Part(Guid.NewGuid(), Earlier);
        File.Copy("/bin/sleep", path);
        using (var running = Process.Start(path, ["600"]))
        {
            Assert.Equal(new TransferFileRecovery { Remaining = 1 }, await store.RecoverAsync());
            Assert.Equal((0, PurgeOutcome.Incomplete), await OutcomeAsync(store));
            Assert.True(File.Exists(path));

            disk.Clock.Now = DueEarlier;
            Assert.Equal((1, PurgeOutcome.Completed), await OutcomeAsync(store));
            running.Kill();
            await running.WaitForExitAsync();
        }

        Assert.Empty(disk.Names());
    }

    private static async Task<(long Held, long Due, DateTimeOffset? NextDueAt)> PreviewAsync(TransferFileStore store)
    {
        var preview = await store.PreviewAsync();
        return (preview.Held, preview.Due, preview.NextDueAt);
    }

    private async Task<(long Deleted, PurgeOutcome Outcome)> OutcomeAsync(TransferFileStore store)
    {
        var evidence = await disk.PurgeAsync(store);
        return (evidence.Deleted, evidence.Outcome);
    }
}
