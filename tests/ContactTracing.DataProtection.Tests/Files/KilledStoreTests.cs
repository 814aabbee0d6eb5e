using System.Diagnostics;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Processes that die at any instant, in the way that leaves them no last word.</summary>
public sealed class KilledStoreTests : IDisposable
{
    private const int Rounds = 10;

    private readonly StoreOnDisk disk = new();
    private readonly PurgeEvidenceFile evidence;

    public KilledStoreTests() => evidence = new PurgeEvidenceFile(EvidencePath);

    private string EvidencePath => disk.Outside("evidence.jsonl");

    public void Dispose()
    {
        evidence.Dispose();
        disk.Dispose();
    }

    [Fact]
    public async Task KilledWhileItCreates_LosesNoFileThatWasPromised_AndLeavesNoHalfOne()
    {
        var promised = new HashSet<Guid>();
        var half = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var process = TransferProcess.StartCreating(disk.Folder, EvidencePath);
            promised.Add(Guid.Parse((await process.StandardOutput.ReadLineAsync())!));
            promised.UnionWith((await KillAsync(process)).Select(Guid.Parse));

            half += Directory.GetFiles(disk.Folder, "*.part").Length;
            var store = await OpenAsync();
            var files = await store.ListAsync();

            // One more than promised: created, and killed before it could be said.
            Assert.Subset(files.Select(file => file.Id).ToHashSet(), promised);
            Assert.InRange(files.Count - promised.Count, 0, round + 1);
            Assert.All(files, file => Assert.Equal(StoreOnDisk.Insurance, file.Recipient));
            Assert.All(files, file => Assert.Equal(TransferProcess.ContentLength, new FileInfo(disk.Data(file.Id)).Length));
            Assert.Equal(new TransferFileRecovery(), await store.RecoverAsync());
            Assert.Equal(2 * files.Count, disk.Names().Count);
        }

        Assert.True(half > 0, "No round died while a file was being written, so nothing was tried.");
    }

    [Fact]
    public async Task KilledWhileItPurges_LeavesTrueEvidence_AndTheNextRunFinishes()
    {
        const int Due = 400;
        var store = await OpenAsync();
        for (var i = 0; i < Due; i++)
        {
            await disk.CreateAsync(store);
        }

        disk.Clock.Now = StoreOnDisk.Due.AddDays(-2);
        var kept = await disk.CreateAsync(store);
        disk.Clock.Now = StoreOnDisk.Due;
        for (var round = 0; round < Rounds; round++)
        {
            using var process = TransferProcess.StartPurging(disk.Folder, EvidencePath);
            await process.StandardOutput.ReadLineAsync();
            await KillAsync(process);

            await store.RecoverAsync();
            var held = (await store.PreviewAsync()).Held;
            Assert.Equal(Due + 1 - held, (await evidence.ReadAsync()).Sum(run => run.Deleted));
            Assert.Equal(2 * held, disk.Names().Count);
        }

        Assert.Contains(await evidence.ReadAsync(), run => run.Outcome == PurgeOutcome.Running);
        await store.PurgeAsync(PurgeRun.Start(disk.Clock));

        Assert.Equal(Due, (await evidence.ReadAsync()).Sum(run => run.Deleted));
        Assert.Equal([kept.Id], (await store.ListAsync()).Select(file => file.Id));
    }

    [Fact]
    public async Task TwoProcessesThatPurge_DeleteEachFileOnce()
    {
        const int Due = 150;
        var store = await OpenAsync();
        for (var i = 0; i < Due; i++)
        {
            await disk.CreateAsync(store);
        }

        using var first = TransferProcess.StartPurging(disk.Folder, EvidencePath);
        using var second = TransferProcess.StartPurging(disk.Folder, EvidencePath);
        await Task.WhenAll(first.StandardOutput.ReadToEndAsync(), second.StandardOutput.ReadToEndAsync());
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Empty(disk.Names());
        Assert.Equal(Due, (await evidence.ReadAsync()).Sum(run => run.Deleted));
        Assert.All(await evidence.ReadAsync(), run => Assert.Equal(PurgeOutcome.Completed, run.Outcome));
    }

    private Task<TransferFileStore> OpenAsync() =>
        TransferFileStore.OpenAsync(disk.Folder, disk.Policy, evidence, new PurgeOptions { Clock = disk.Clock });

    /// <summary>Kills a process some instant later, and returns what it had still said. A last line may be cut short.</summary>
    private static async Task<IReadOnlyList<string>> KillAsync(Process process)
    {
        await Task.Delay(Random.Shared.Next(40));
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return rest.Split('\n')[..^1];
    }
}
