using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Every state in which a crash can leave the folder, and what recovery makes of it.</summary>
public sealed class TransferFileRecoveryTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task FolderInOrder_IsLeftAsItIs()
    {
        var store = await disk.OpenAsync();
        await disk.CreateAsync(store);
        var names = disk.Names();

        Assert.Equal(new TransferFileRecovery(), await store.RecoverAsync());
        Assert.Equal(names, disk.Names());
    }

    [Fact]
    public async Task FileWhoseWriterDied_IsDeleted()
    {
        var store = await disk.OpenAsync();
        var kept = await disk.CreateAsync(store);
        var id = Guid.NewGuid();
        await File.WriteAllTextAsync(disk.Part(id), "half a workb");
        await File.WriteAllTextAsync(Path.Combine(disk.Folder, $"{id:N}.sidecar.part"), "{");
        await File.WriteAllTextAsync(Path.Combine(disk.Folder, $"{id:N}.hold.part"), "{");

        Assert.Equal(new TransferFileRecovery { Temporaries = 3 }, await store.RecoverAsync());
        Assert.Equal([$"{kept.Id:N}.data", $"{kept.Id:N}.sidecar"], disk.Names());
    }

    [Fact]
    public async Task FileWhoseWriterLives_IsLeftToIt()
    {
        var store = await disk.OpenAsync();
        using var temporary = await store.CreateTemporaryAsync(StoreOnDisk.Morning);

        var created = await store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, async (stream, token) =>
        {
            Assert.Equal(new TransferFileRecovery(), await (await disk.OpenAsync()).RecoverAsync(token));
            await stream.WriteAsync("whole"u8.ToArray(), token);
        });

        Assert.Equal("whole", await StoreOnDisk.ReadAsync(store, created.Id));
        Assert.Equal(3, disk.Names().Count);
    }

    [Fact]
    public async Task SidecarAndHold_WhoseFileWasNeverShown_AreDeleted()
    {
        var store = await disk.OpenAsync();
        var created = await disk.CreateAsync(store);
        await store.SetLegalHoldAsync(created.Id, new LegalHold("RG 21/00042", "TJ Paris", StoreOnDisk.Deadline));
        File.Move(disk.Data(created.Id), disk.Part(created.Id));

        Assert.Equal(new TransferFileRecovery { Sidecars = 2, Temporaries = 1 }, await store.RecoverAsync());
        Assert.Empty(disk.Names());
    }

    // What a purge that dies leaves: before it deleted the data, before it deleted the sidecar, after that, after the evidence.
    [Theory]
    [InlineData(true, true, 0, 1)]
    [InlineData(false, true, 0, 1)]
    [InlineData(false, false, 0, 1)]
    [InlineData(false, false, 1, 1)]
    [InlineData(false, false, 3, 3)]
    public async Task DeletionThatWasDecided_IsFinished_AndCountedOnce(bool hasData, bool hasSidecar, int told, int expected)
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var run = PurgeRun.Start(disk.Clock);
        if (told > 0)
        {
            await disk.Evidence.WriteAsync(new PurgeEvidence { RunId = run.Id, RecordType = store.RecordType, Deleted = told, StartedAt = run.StartedAt });
        }

        await MarkAsync(new Tombstone(file.Id, run.Id, 1, PurgeKind.Erasure, run.StartedAt, DateTimeOffset.MinValue));
        foreach (var gone in new[] { hasData ? null : disk.Data(file.Id), hasSidecar ? null : disk.Sidecar(file.Id) }.OfType<string>())
        {
            File.Delete(gone);
        }

        Assert.Equal((0, 0), ((await store.PreviewAsync()).Held, (await store.ListAsync()).Count));
        Assert.Equal(new TransferFileRecovery { Deletions = 1 }, await store.RecoverAsync());
        Assert.Equal(new TransferFileRecovery(), await store.RecoverAsync());
        Assert.Empty(disk.Names());
        Assert.Equal((expected, run.Id, run.StartedAt, PurgeOutcome.Running), disk.Evidence.Runs.Select(e => (e.Deleted, e.RunId, e.StartedAt, e.Outcome)).Single());
    }

    [Theory]
    [InlineData(PurgeKind.Retention)]
    [InlineData(PurgeKind.Erasure)]
    [InlineData(PurgeKind.Acknowledgement)]
    public async Task DecidedDeletion_IsToldWithItsKind(PurgeKind kind)
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        await MarkAsync(new Tombstone(file.Id, Guid.NewGuid(), 1, kind, StoreOnDisk.Morning, DateTimeOffset.MinValue));

        await store.RecoverAsync();

        Assert.Equal(kind, Assert.Single(disk.Evidence.Runs).Kind);
    }

    [Fact]
    public async Task DecidedDeletion_WhoseEvidenceCannotBeWritten_WaitsWithoutItsData()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        await MarkAsync(new Tombstone(file.Id, Guid.NewGuid(), 1, PurgeKind.Retention, StoreOnDisk.Morning, StoreOnDisk.Morning));
        disk.Evidence.IsFull = true;

        await store.RecoverAsync();
        Assert.Single(disk.Names(), name => name.EndsWith(".gone", StringComparison.Ordinal));

        disk.Evidence.IsFull = false;
        await disk.PurgeAsync(store);
        Assert.Equal([1, 0], disk.Evidence.Runs.Select(run => run.Deleted));
        Assert.Empty(disk.Names());
    }

    // The folder is nobody's, and must not hold up what is told.
    [Fact]
    public async Task DecidedDeletion_WithAFolderInThePlaceOfItsSidecar_IsFinished()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Delete(disk.Sidecar(file.Id));
        Directory.CreateDirectory(disk.Sidecar(file.Id));
        await MarkAsync(new Tombstone(file.Id, Guid.NewGuid(), 1, PurgeKind.Retention, StoreOnDisk.Morning, StoreOnDisk.Morning));

        Assert.Equal(new TransferFileRecovery { Deletions = 1, Strangers = 1 }, await store.RecoverAsync());
        Assert.Equal([$"{file.Id:N}.sidecar"], disk.Names());
    }

    [Fact]
    public async Task Opening_Recovers()
    {
        await disk.OpenAsync();
        await File.WriteAllTextAsync(disk.Part(Guid.NewGuid()), "half");

        await disk.OpenAsync();

        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task WhatIsNotOfTheStore_IsLeftAndCounted()
    {
        var store = await disk.OpenAsync();
        string[] strangers = ["contacts.xlsx", $"{Guid.NewGuid():N}.DATA", $"{Guid.NewGuid():D}.data", $"{Guid.NewGuid():N}.1.gone", $"{Guid.NewGuid():N}.part", $"{Guid.NewGuid():N}.01.part", $"{Guid.NewGuid():N}.{Guid.NewGuid():N}.1.9.0.0.gone"];
        foreach (var name in strangers)
        {
            await File.WriteAllTextAsync(Path.Combine(disk.Folder, name), "not the store's");
            File.SetLastWriteTimeUtc(Path.Combine(disk.Folder, name), DateTime.UnixEpoch);
        }

        Directory.CreateDirectory(Path.Combine(disk.Folder, "sub"));
        disk.Clock.Now = At("2035-01-01T00:00Z");

        await disk.PurgeAsync(store);

        Assert.Equal(new TransferFileRecovery { Strangers = 8 }, await store.RecoverAsync());
        Assert.Equal(strangers.Append("sub").Order(StringComparer.Ordinal), disk.Names());
    }

    private Task MarkAsync(Tombstone mark) => File.WriteAllBytesAsync(Path.Combine(disk.Folder, mark.Name), []);
}
