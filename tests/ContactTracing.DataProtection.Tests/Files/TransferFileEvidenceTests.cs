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
    public async Task EvidenceThatCannotBeRead_KeepsNothingAlive_AndIsWrittenByTheNextRecovery()
    {
        var store = await disk.OpenAsync();
        await disk.CreateDueAsync(store, 2);
        disk.Evidence.IsUnreadable = true;
        var run = PurgeRun.Start(disk.Clock);

        var failure = await Assert.ThrowsAsync<PurgeEvidenceException>(() => store.PurgeAsync(run));
        Assert.Equal((2, run.Id), (failure.Evidence!.Deleted, failure.Evidence.RunId));
        Assert.Empty(await store.ListAsync());
        Assert.Empty(disk.Evidence.Entries);

        disk.Evidence.IsUnreadable = false;
        await store.RecoverAsync();
        Assert.Equal((2, run.Id), (Assert.Single(disk.Evidence.Runs).Deleted, disk.Evidence.Runs[0].RunId));
        Assert.Empty(disk.Names());
    }

    // Two are deleted and told, three more are deleted while nobody can read that: in the end five are.
    [Fact]
    public async Task RunThatIsRepeatedWhileItsEvidenceCannotBeRead_NeverCountsAnew()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        await disk.CreateDueAsync(store, 5);
        using var stopping = new CancellationTokenSource();
        var run = PurgeRun.Start(disk.Clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PurgeAsync(run with { Progress = new Heard(stopping.Cancel) }, stopping.Token));

        disk.Evidence.IsUnreadable = true;
        await Assert.ThrowsAsync<PurgeEvidenceException>(() => store.PurgeAsync(run));
        Assert.Equal(2, disk.Evidence.Runs.Single().Deleted);
        Assert.Empty(Directory.GetFiles(disk.Folder, "*.data"));

        disk.Evidence.IsUnreadable = false;
        await store.PurgeAsync(run);
        Assert.Equal((5, PurgeOutcome.Completed), (disk.Evidence.Runs.Single().Deleted, disk.Evidence.Runs[0].Outcome));
        Assert.Empty(disk.Names());
    }

    // A crash between the evidence and the marks: the numbers that the marks were given tell that it has them.
    [Fact]
    public async Task MarkThatWasNumberedAndTold_IsNotCountedAgain()
    {
        var store = await disk.OpenAsync();
        var run = PurgeRun.Start(disk.Clock);
        await disk.Evidence.WriteAsync(new PurgeEvidence { RunId = run.Id, RecordType = store.RecordType, Deleted = 5, StartedAt = run.StartedAt });
        foreach (var number in new[] { 5, Tombstone.NotNumbered, Tombstone.NotNumbered })
        {
            var mark = new Tombstone(Guid.NewGuid(), run.Id, number, PurgeKind.Retention, run.StartedAt, run.StartedAt);
            await File.WriteAllBytesAsync(Path.Combine(disk.Folder, mark.Name), []);
        }

        Assert.Equal(3, (await store.RecoverAsync()).Deletions);
        Assert.Equal(7, disk.Evidence.Runs.Single().Deleted);
        Assert.Empty(disk.Names());
    }

    // The evidence is a number: it cannot tell of the later ones without the one whose data is still there.
    [Fact]
    public async Task MarkWithoutNumber_WaitsForTheNumberedOneThatIsStuck()
    {
        var store = await disk.OpenAsync();
        var (run, stuck) = (PurgeRun.Start(disk.Clock), Guid.NewGuid());
        Directory.CreateDirectory(disk.Data(stuck));
        foreach (var mark in new[] { Mark(stuck, 1), Mark(Guid.NewGuid(), Tombstone.NotNumbered) })
        {
            await File.WriteAllBytesAsync(Path.Combine(disk.Folder, mark.Name), []);
        }

        Assert.Equal((1, 1), ((await store.RecoverAsync()).Deletions, (await store.RecoverAsync()).Remaining));
        Assert.Empty(disk.Evidence.Runs);

        Directory.Delete(disk.Data(stuck));
        await store.RecoverAsync();
        Assert.Equal(2, disk.Evidence.Runs.Single().Deleted);

        Tombstone Mark(Guid id, long number) => new(id, run.Id, number, PurgeKind.Retention, run.StartedAt, run.StartedAt);
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
