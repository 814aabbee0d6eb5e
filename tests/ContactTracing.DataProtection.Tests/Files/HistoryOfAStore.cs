using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Lives through the steps of a history with a real store, and holds it to what an oracle knows of each file.</summary>
internal sealed class HistoryOfAStore : IDisposable
{
    private readonly StoreOnDisk disk;
    private readonly DeadlineOracle oracle;
    private readonly int batchSize;
    private readonly List<(Guid Id, DateTimeOffset Anchor, DateTimeOffset IngestedAt)> alive = [];
    private long deleted;

    public HistoryOfAStore(string zone, TimeSpan lead, int batchSize, DateTimeOffset start)
    {
        disk = new StoreOnDisk(Policies.French(90, zone, lead));
        oracle = new DeadlineOracle(zone, lead);
        this.batchSize = batchSize;
        disk.Clock.Now = start;
    }

    public void Dispose() => disk.Dispose();

    /// <summary>How many files purges have deleted, of which a test that tries nothing has none.</summary>
    public long Deleted => deleted;

    public async Task LiveAsync(IEnumerable<HistoryStep> steps)
    {
        foreach (var step in steps)
        {
            // Opened anew, as after a restart.
            await TakeAsync(step, await disk.OpenAsync(batchSize));
        }

        Assert.Equal(deleted, disk.Evidence.Runs.Sum(run => run.Deleted));
    }

    private Task TakeAsync(HistoryStep step, TransferFileStore store) => step.Kind switch
    {
        HistoryStep.Kinds.Create => CreateAsync(store, disk.Clock.Now.AddMinutes(-step.Minutes)),
        HistoryStep.Kinds.MoveClock => MoveClock(step.Minutes),
        HistoryStep.Kinds.LoseSidecar => Some(step) is { } i ? LoseSidecar(i) : Task.CompletedTask,
        HistoryStep.Kinds.Acknowledge => Some(step) is { } i ? AcknowledgeAsync(store, i) : Task.CompletedTask,
        HistoryStep.Kinds.DieWhileWriting => File.WriteAllTextAsync(disk.Part(Guid.NewGuid()), "half"),
        _ => PurgeAsync(store),
    };

    private int? Some(HistoryStep step) => alive.Count > 0 ? step.File % alive.Count : null;

    private async Task CreateAsync(TransferFileStore store, DateTimeOffset collectedAt)
    {
        var now = disk.Clock.Now;
        var anchor = collectedAt < now ? collectedAt : now;
        if (oracle.Deadline(anchor) <= now)
        {
            await Assert.ThrowsAsync<TransferFileException>(() => disk.CreateAsync(store, collectedAt));
            return;
        }

        var file = await disk.CreateAsync(store, collectedAt);
        File.SetLastWriteTimeUtc(disk.Data(file.Id), now.UtcDateTime);
        alive.Add((file.Id, anchor, now));
    }

    private Task MoveClock(int minutes)
    {
        disk.Clock.Now = disk.Clock.Now.AddMinutes(minutes);
        return Task.CompletedTask;
    }

    // What is left to count from is the time at which the file was written.
    private Task LoseSidecar(int i)
    {
        File.WriteAllText(disk.Sidecar(alive[i].Id), "torn");
        alive[i] = alive[i] with { Anchor = alive[i].IngestedAt };
        return Task.CompletedTask;
    }

    private async Task AcknowledgeAsync(TransferFileStore store, int i)
    {
        deleted += (await store.AcknowledgeAsync(alive[i].Id)).Deleted;
        alive.RemoveAt(i);
    }

    private async Task PurgeAsync(TransferFileStore store)
    {
        var now = disk.Clock.Now;
        var dues = alive.ToLookup(file => oracle.DueAt(file.Anchor) <= now);

        var preview = await store.PreviewAsync();
        var evidence = await disk.PurgeAsync(store);

        Assert.Equal((alive.Count, dues[true].Count()), (preview.Held, preview.Due));
        Assert.Equal(alive.Count(file => oracle.Deadline(file.Anchor) <= now), preview.Expired);
        Assert.Equal(dues[false].Min(file => (DateTimeOffset?)oracle.DueAt(file.Anchor)), preview.NextDueAt);
        Assert.Equal((preview.Due, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        alive.RemoveAll(dues[true].Contains);
        deleted += evidence.Deleted;
        Assert.Equal(
            alive.SelectMany(file => new[] { $"{file.Id:N}.data", $"{file.Id:N}.sidecar" }).Order(StringComparer.Ordinal), disk.Names());
    }
}
