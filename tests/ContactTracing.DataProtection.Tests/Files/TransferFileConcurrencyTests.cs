namespace ContactTracing.DataProtection.Tests.Files;

public sealed class TransferFileConcurrencyTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task PurgesAtTheSameTime_DeleteEachFileOnce()
    {
        var store = await disk.OpenAsync(batchSize: 2);
        for (var i = 0; i < 40; i++)
        {
            await disk.CreateAsync(store);
        }

        disk.Clock.Now = StoreOnDisk.Due;
        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await disk.PurgeAsync(await disk.OpenAsync(batchSize: 2)))));

        Assert.Equal(40, runs.Sum(run => run.Deleted));
        Assert.Equal(40, disk.Evidence.Runs.Sum(run => run.Deleted));
        Assert.All(runs, run => Assert.Equal(PurgeOutcome.Completed, run.Outcome));
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task AcknowledgementsAtTheSameTime_CountOnce()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);

        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.AcknowledgeAsync(file.Id))));

        Assert.Equal(1, runs.Sum(run => run.Deleted));
    }

    // Recoveries come at every step of creations, which they must not take for those of the dead.
    [Fact]
    public async Task CreationsAndRecoveriesAtTheSameTime_LoseNothing()
    {
        var store = await disk.OpenAsync();
        using var done = new CancellationTokenSource();
        var recovering = Task.Run(async () =>
        {
            var other = await disk.OpenAsync();
            var found = new List<TransferFileRecovery>();
            while (!done.IsCancellationRequested)
            {
                found.Add(await other.RecoverAsync());
                await Task.Delay(StoreLock.Pause);
            }

            return found;
        });

        var created = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var files = new List<TransferFile>();
            for (var i = 0; i < 15; i++)
            {
                files.Add(await disk.CreateAsync(store));
                await using var temporary = await store.CreateTemporaryAsync(StoreOnDisk.Morning);
            }

            return files;
        })));
        await done.CancelAsync();

        Assert.All(await recovering, found => Assert.Equal((0, 0), (found.Temporaries, found.Sidecars)));
        Assert.Equal(created.SelectMany(files => files).Select(file => file.Id).Order(), (await store.ListAsync()).Select(file => file.Id).Order());
    }

    [Fact]
    public async Task WaitingForTheTurn_CanBeStopped()
    {
        var store = await disk.OpenAsync();
        using var taken = new FileStream(Path.Combine(disk.Folder, ".lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ListAsync(stopping.Token));
    }
}
