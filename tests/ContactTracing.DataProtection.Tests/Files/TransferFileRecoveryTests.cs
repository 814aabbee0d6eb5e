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

        Assert.Equal(new TransferFileRecovery { Temporaries = 2 }, await store.RecoverAsync());
        Assert.Equal([$"{kept.Id:N}.data", $"{kept.Id:N}.sidecar"], disk.Names());
    }

    [Fact]
    public async Task FileWhoseWriterLives_IsLeftToIt()
    {
        var store = await disk.OpenAsync();
        using var temporary = await store.CreateTemporaryAsync();

        var created = await store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, async (stream, token) =>
        {
            Assert.Equal(new TransferFileRecovery(), await (await disk.OpenAsync()).RecoverAsync(token));
            await stream.WriteAsync("whole"u8.ToArray(), token);
        });

        Assert.Equal("whole", await StoreOnDisk.ReadAsync(store, created.Id));
        Assert.Equal(3, disk.Names().Count);
    }

    // Nobody knows what a temporary file holds, but not since when at the latest: since its birth, by the clock of the machine.
    [Fact]
    public async Task TemporaryFileThatIsKeptOpen_GoesAtTheDeadlineOfItsBirth()
    {
        var store = await disk.OpenAsync();
        using var temporary = await store.CreateTemporaryAsync();
        var deadline = disk.Policy.Deadline(DateTimeOffset.UtcNow);

        disk.Clock.Now = deadline.AddDays(-1);
        Assert.Equal(0, (await store.RecoverAsync()).Temporaries);

        disk.Clock.Now = deadline.AddDays(1);
        Assert.Equal(1, (await store.RecoverAsync()).Temporaries);
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task SidecarWhoseFileWasNeverShown_IsDeleted()
    {
        var store = await disk.OpenAsync();
        var created = await disk.CreateAsync(store);
        File.Move(disk.Data(created.Id), disk.Part(created.Id));

        Assert.Equal(new TransferFileRecovery { Sidecars = 1, Temporaries = 1 }, await store.RecoverAsync());
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task FileWithoutSidecar_IsKept_AndDueByTheEarliestOfItsTimes()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Delete(disk.Sidecar(file.Id));
        File.SetLastWriteTimeUtc(disk.Data(file.Id), StoreOnDisk.Morning.UtcDateTime);

        Assert.Equal(new TransferFileRecovery { Undescribed = 1 }, await store.RecoverAsync());
        var listed = Assert.Single(await store.ListAsync());
        Assert.Equal((StoreOnDisk.Morning, StoreOnDisk.Due, null, null), (listed.Anchor, listed.DueAt, listed.Recipient, listed.DisplayName));
        Assert.Equal("a workbook", await StoreOnDisk.ReadAsync(store, file.Id));

        disk.Clock.Now = StoreOnDisk.Due.AddTicks(-1);
        Assert.Equal(0, (await disk.PurgeAsync(store)).Deleted);
        disk.Clock.Now = StoreOnDisk.Due;
        Assert.Equal(1, (await store.PreviewAsync()).Due);
        Assert.Equal(1, (await disk.PurgeAsync(store)).Deleted);
        Assert.Empty(disk.Names());
    }

    // A time of writing that was set into the future does not lengthen anything: the birth of the file is earlier.
    [Fact]
    public async Task FileTimeInTheFuture_GivesWayToTheBirthOfTheFile()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Delete(disk.Sidecar(file.Id));
        File.SetLastWriteTimeUtc(disk.Data(file.Id), new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.InRange(Assert.Single(await store.ListAsync()).Anchor, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }

    [Fact]
    public async Task SidecarTornAnywhere_CountsAsNone()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var whole = await File.ReadAllBytesAsync(disk.Sidecar(file.Id));
        File.SetLastWriteTimeUtc(disk.Data(file.Id), At("2021-02-01T08:00+01:00").UtcDateTime);
        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(disk.Sidecar(file.Id), whole[..length]);

            var listed = Assert.Single(await store.ListAsync());
            Assert.Equal((file.Id, At("2021-02-01T08:00+01:00"), null), (listed.Id, listed.Anchor, listed.Recipient));
        }

        await File.WriteAllBytesAsync(disk.Sidecar(file.Id), whole);
        Assert.Equal([file], await store.ListAsync());
    }

    [Fact]
    public async Task SidecarDamagedAnywhere_CountsAsNone()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var whole = await File.ReadAllBytesAsync(disk.Sidecar(file.Id));
        for (var at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            await File.WriteAllBytesAsync(disk.Sidecar(file.Id), damaged);

            Assert.Null(Assert.Single(await store.ListAsync()).Recipient);
        }
    }

    [Fact]
    public async Task SidecarOfAnotherFile_CountsAsNone()
    {
        var store = await disk.OpenAsync();
        var (first, second) = (await disk.CreateAsync(store, At("2020-12-01T08:00+01:00")), await disk.CreateAsync(store));
        File.Copy(disk.Sidecar(second.Id), disk.Sidecar(first.Id), overwrite: true);

        Assert.Equal(1, (await store.RecoverAsync()).Undescribed);
    }

    // What a purge that dies leaves: before it deleted the data, after that, after the evidence.
    [Theory]
    [InlineData(false, 0, 1)]
    [InlineData(true, 0, 1)]
    [InlineData(true, 1, 1)]
    [InlineData(true, 3, 3)]
    public async Task DeletionThatWasDecided_IsFinished_AndCountedOnce(bool isDataGone, int told, int expected)
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        var run = PurgeRun.Start(disk.Clock);
        if (told > 0)
        {
            await disk.Evidence.WriteAsync(new PurgeEvidence { RunId = run.Id, RecordType = store.RecordType, Deleted = told, StartedAt = run.StartedAt });
        }

        File.Move(disk.Sidecar(file.Id), Path.Combine(disk.Folder, new Tombstone(file.Id, run.Id, 1, run.StartedAt, DateTimeOffset.MinValue).Name));
        if (isDataGone)
        {
            File.Delete(disk.Data(file.Id));
        }

        Assert.Equal((0, 0), ((await store.PreviewAsync()).Held, (await store.ListAsync()).Count));
        Assert.Equal(new TransferFileRecovery { Deletions = 1 }, await store.RecoverAsync());
        Assert.Equal(new TransferFileRecovery(), await store.RecoverAsync());
        Assert.Empty(disk.Names());
        Assert.Equal((expected, run.Id, run.StartedAt, PurgeOutcome.Running), disk.Evidence.Runs.Select(e => (e.Deleted, e.RunId, e.StartedAt, e.Outcome)).Single());
    }

    [Fact]
    public async Task DecidedDeletion_WhoseEvidenceCannotBeWritten_WaitsWithoutItsData()
    {
        var store = await disk.OpenAsync();
        var file = await disk.CreateAsync(store);
        File.Move(disk.Sidecar(file.Id), Path.Combine(disk.Folder, new Tombstone(file.Id, Guid.NewGuid(), 1, StoreOnDisk.Morning, StoreOnDisk.Morning).Name));
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
        await File.WriteAllTextAsync(Path.Combine(disk.Folder, new Tombstone(file.Id, Guid.NewGuid(), 1, StoreOnDisk.Morning, StoreOnDisk.Morning).Name), "");

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
        string[] strangers = ["contacts.xlsx", $"{Guid.NewGuid():N}.DATA", $"{Guid.NewGuid():D}.data", $"{Guid.NewGuid():N}.1.gone"];
        foreach (var name in strangers)
        {
            await File.WriteAllTextAsync(Path.Combine(disk.Folder, name), "not the store's");
            File.SetLastWriteTimeUtc(Path.Combine(disk.Folder, name), DateTime.UnixEpoch);
        }

        Directory.CreateDirectory(Path.Combine(disk.Folder, "sub"));
        disk.Clock.Now = At("2035-01-01T00:00Z");

        await disk.PurgeAsync(store);

        Assert.Equal(new TransferFileRecovery { Strangers = 5 }, await store.RecoverAsync());
        Assert.Equal(strangers.Append("sub").Order(StringComparer.Ordinal), disk.Names());
    }
}
