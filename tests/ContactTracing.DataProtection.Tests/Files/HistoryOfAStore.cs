using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Lives through the steps of a history with a real store, and holds it to what an oracle knows of each file.</summary>
internal sealed class HistoryOfAStore : IDisposable
{
    private readonly StoreOnDisk disk;
    private readonly DeadlineOracle oracle;
    private readonly int batchSize;
    private readonly List<(Guid Id, DateTimeOffset Anchor, DateTimeOffset IngestedAt, DateTimeOffset HeldUntil)> alive = [];
    private readonly List<DateTimeOffset> unfinished = [];
    private long deleted;
    private long blocked;

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

    /// <summary>How many files stayed in purges because of a hold.</summary>
    public long Blocked => blocked;

    public async Task LiveAsync(IEnumerable<HistoryStep> steps)
    {
        foreach (var step in steps)
        {
            // Opened anew, as after a restart: what was half written goes, unless it is due.
            unfinished.RemoveAll(anchor => oracle.DueAt(anchor) > disk.Clock.Now);
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
        HistoryStep.Kinds.Hold => Some(step) is { } i ? HoldAsync(store, i, disk.Clock.Now.AddMinutes(step.Minutes)) : Task.CompletedTask,
        HistoryStep.Kinds.DieWhileWriting => DieWhileWritingAsync(disk.Clock.Now.AddMinutes(-step.Minutes)),
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
        alive.Add((file.Id, anchor, now, DateTimeOffset.MinValue));
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

    private Task DieWhileWritingAsync(DateTimeOffset anchor)
    {
        unfinished.Add(anchor);
        return File.WriteAllTextAsync(disk.Part(Guid.NewGuid(), anchor), "half");
    }

    private Task HoldAsync(TransferFileStore store, int i, DateTimeOffset until)
    {
        alive[i] = alive[i] with { HeldUntil = until };
        return store.SetLegalHoldAsync(alive[i].Id, new LegalHold("RG 21/00042", "TJ Paris", until));
    }

    private async Task AcknowledgeAsync(TransferFileStore store, int i)
    {
        var evidence = await store.AcknowledgeAsync(alive[i].Id);
        Assert.Equal(alive[i].HeldUntil > disk.Clock.Now ? (0, 1) : (1L, 0L), (evidence.Deleted, evidence.Blocked));
        deleted += evidence.Deleted;
        if (evidence.Deleted == 1)
        {
            alive.RemoveAt(i);
        }
    }

    private async Task PurgeAsync(TransferFileStore store)
    {
        var now = disk.Clock.Now;
        var anchors = alive.Select(file => (file.Anchor, IsFree: file.HeldUntil <= now)).Concat(unfinished.Select(anchor => (Anchor: anchor, IsFree: true))).ToList();
        var dues = anchors.ToLookup(file => oracle.DueAt(file.Anchor) <= now);
        var free = dues[true].Where(file => file.IsFree).ToList();

        var preview = await store.PreviewAsync();
        var evidence = await disk.PurgeAsync(store);

        Assert.Equal((anchors.Count, free.Count, dues[true].Count() - free.Count), (preview.Held, preview.Due, preview.Blocked));
        Assert.Equal(free.Count(file => oracle.Deadline(file.Anchor) <= now), preview.Expired);
        Assert.Equal(dues[false].Min(file => (DateTimeOffset?)oracle.DueAt(file.Anchor)), preview.NextDueAt);
        Assert.Equal((preview.Due, preview.Blocked, PurgeOutcome.Completed), (evidence.Deleted, evidence.Blocked, evidence.Outcome));
        alive.RemoveAll(file => oracle.DueAt(file.Anchor) <= now && file.HeldUntil <= now);
        unfinished.Clear();
        (deleted, blocked) = (deleted + evidence.Deleted, blocked + evidence.Blocked);
        Assert.Equal(alive.SelectMany(NamesOf).Order(StringComparer.Ordinal), disk.Names());
    }

    private static IEnumerable<string> NamesOf((Guid Id, DateTimeOffset Anchor, DateTimeOffset IngestedAt, DateTimeOffset HeldUntil) file) =>
        new[] { "data", "hold", "sidecar" }.Where(end => end != "hold" || file.HeldUntil != DateTimeOffset.MinValue).Select(end => $"{file.Id:N}.{end}");
}
