namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>What the evidence says of a purge, batch by batch, and when it is stopped, repeated or cannot be written.</summary>
public sealed class TransferFileEvidenceTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Preview_SaysWhenARunLastCompleted_AndErasureAndAcknowledgementAreNone()
    {
        var store = await disk.OpenAsync();
        var (erased, sent) = (await disk.CreateAsync(store), await disk.CreateAsync(store));

        await store.EraseAsync(erased.Id, PurgeRun.Start(disk.Clock));
        await store.AcknowledgeAsync(sent.Id);
        Assert.Null((await store.PreviewAsync()).LastCompletedAt);
        var evidence = await store.PurgeAsync(PurgeRun.Start(disk.Clock));
        Assert.Equal(evidence.StartedAt, (await store.PreviewAsync()).LastCompletedAt);
    }

    [Fact]
    public async Task EveryBatch_IsToldAndHeard()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        await disk.CreateDueAsync(store, 5);
        var heard = new Heard();

        await store.PurgeAsync(PurgeRun.Start(disk.Clock) with { Progress = heard });

        Assert.Equal([2, 4, 5], heard.Counts);
        Assert.Equal(
            [(2, PurgeOutcome.Running), (4, PurgeOutcome.Running), (5, PurgeOutcome.Running), (5L, PurgeOutcome.Completed)],
            disk.Evidence.Entries.Select(entry => (entry.Deleted, entry.Outcome)));
    }

    [Fact]
    public async Task Stopped_KeepsWhatEarlierBatchesDeleted_AndSaysSo()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        await disk.CreateDueAsync(store, 5);
        using var stopping = new CancellationTokenSource();
        var run = PurgeRun.Start(disk.Clock) with { Progress = new Heard(stopping.Cancel) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PurgeAsync(run, stopping.Token));

        Assert.Equal((2, PurgeOutcome.Cancelled), (disk.Evidence.Runs[^1].Deleted, disk.Evidence.Runs[^1].Outcome));
        Assert.Equal(6, disk.Names().Count);
    }

    [Fact]
    public async Task OwnExceptionOfWhoeverWasStopped_IsTheStop_AndACancellationThatNobodyAskedForIsNot()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        await disk.CreateDueAsync(store, 5);
        using var stopping = new CancellationTokenSource();
        var failing = PurgeRun.Start(disk.Clock) with { Progress = new Heard(static () => throw new TaskCanceledException()) };
        var stopped = PurgeRun.Start(disk.Clock) with
        {
            Progress = new Heard(() =>
            {
                stopping.Cancel();
                throw new InvalidOperationException("Operation cancelled by user.");
            }),
        };

        await Assert.ThrowsAsync<TaskCanceledException>(() => store.PurgeAsync(failing));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.PurgeAsync(stopped, stopping.Token));

        Assert.Equal([(2, PurgeOutcome.Failed), (2L, PurgeOutcome.Cancelled)], disk.Evidence.Runs.Select(run => (run.Deleted, run.Outcome)));
    }

    [Fact]
    public async Task RunThatIsRepeated_GoesOnCounting()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        await disk.CreateDueAsync(store, 5);
        using var stopping = new CancellationTokenSource();
        var run = PurgeRun.Start(disk.Clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PurgeAsync(run with { Progress = new Heard(stopping.Cancel) }, stopping.Token));

        await store.PurgeAsync(run);

        Assert.Equal((5, PurgeOutcome.Completed), (Assert.Single(disk.Evidence.Runs).Deleted, disk.Evidence.Runs[0].Outcome));
    }

    [Fact]
    public async Task EvidenceThatCannotBeWritten_KeepsNothingAlive_AndIsWrittenByTheNextRecovery()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        await disk.CreateDueAsync(store, 5);
        disk.Evidence.IsFull = true;
        var run = PurgeRun.Start(disk.Clock);

        var failure = await Assert.ThrowsAsync<PurgeEvidenceException>(() => store.PurgeAsync(run));

        Assert.Equal((5, run.Id), (failure.Evidence!.Deleted, failure.Evidence.RunId));
        Assert.Empty(await store.ListAsync());
        Assert.Empty(Directory.GetFiles(disk.Folder, "*.data"));

        disk.Evidence.IsFull = false;
        Assert.Equal(5, (await store.RecoverAsync()).Deletions);
        var told = Assert.Single(disk.Evidence.Runs);
        Assert.Equal((5, run.Id, run.StartedAt, failure.Evidence.Cutoff), (told.Deleted, told.RunId, told.StartedAt, told.Cutoff));
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task EvidenceThatCannotBeRead_KeepsNothingAlive()
    {
        var store = await disk.OpenAsync();
        await disk.CreateDueAsync(store, 2);
        disk.Evidence.IsUnreadable = true;

        Assert.Equal(2, (await disk.PurgeAsync(store)).Deleted);
    }

    private sealed class Heard(Action? then = null) : IProgress<PurgeEvidence>
    {
        public List<long> Counts { get; } = [];

        public void Report(PurgeEvidence value)
        {
            Counts.Add(value.Deleted);
            then?.Invoke();
        }
    }
}
