namespace ContactTracing.DataProtection.Tests.Purging;

/// <summary>Several processes write evidence to one file, and others read it.</summary>
public sealed class SharedEvidenceFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evidence-");

    private string Path => System.IO.Path.Combine(folder.FullName, "evidence.jsonl");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Processes_LoseNoEntry_AndTearNoLine()
    {
        const int Processes = 3, Entries = 300;
        var writers = Enumerable.Range(0, Processes).Select(_ => EvidenceProcess.Start(Path, Entries)).ToList();
        using var file = new PurgeEvidenceFile(Path);
        while (writers.Exists(static writer => !writer.HasExited))
        {
            // Whoever reads keeps nobody from writing.
            await file.ReadAsync();
        }

        Assert.All(writers, static writer => Assert.Equal(0, writer.ExitCode));
        Assert.Empty(await file.FindDamageAsync());
        Assert.Equal(
            Enumerable.Range(1, Entries).SelectMany(entry => Enumerable.Repeat((long)entry, Processes)), (await file.ReadAsync()).Select(e => e.Deleted).Order());
        writers.ForEach(static writer => writer.Dispose());
    }

    [Fact]
    public async Task ReaderThatComesUponHalfALine_TakesTheOtherHalfForNoLine()
    {
        var lines = new[] { 1, 2 }.Select(deleted => EvidenceLine.Write(Evidence.Of(Guid.NewGuid(), deleted: deleted))).ToList();
        await File.WriteAllBytesAsync(Path, [.. lines[0], .. lines[1][..40]]);
        var read = new List<(long, long?, bool)>();
        await foreach (var (number, entry, isTorn) in EvidenceFileLines.ReadAsync(Path, default))
        {
            read.Add((number, entry?.Deleted, isTorn));
            if (isTorn)
            {
                // The writer goes on.
                await File.AppendAllBytesAsync(Path, lines[1][40..]);
            }
        }

        Assert.Equal([(1, 1, false), (2, null, true)], read);
        using var file = new PurgeEvidenceFile(Path);
        Assert.Equal([1, 2], (await file.ReadAsync()).Select(e => e.Deleted));
    }

    [Fact]
    public async Task WriterThatKeepsTheTurn_IsWaitedForForSomeTimeOnly()
    {
        using var patient = new PurgeEvidenceFile(Path);
        using var impatient = new PurgeEvidenceFile(Path) { Patience = TimeSpan.FromMilliseconds(20) };
        var (first, second) = (Evidence.Of(Guid.NewGuid(), deleted: 1), Evidence.Of(Guid.NewGuid(), deleted: 2));
        Task waiting;
        using (new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = patient.WriteAsync(first);
            var refusal = await Assert.ThrowsAsync<PurgeEvidenceException>(() => impatient.WriteAsync(second));
            Assert.Same(second, refusal.Evidence);
            Assert.False(waiting.IsCompleted);
        }

        await waiting;
        Assert.Equal([first], await patient.ReadAsync());
    }

    [Fact]
    public async Task WriterThatIsStoppedWhileItWaits_WritesNothing()
    {
        using var file = new PurgeEvidenceFile(Path);
        using var stop = new CancellationTokenSource();
        using (new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var waiting = file.WriteAsync(Evidence.Of(Guid.NewGuid()), stop.Token);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.Empty(await file.ReadAsync());
    }

    [Fact]
    public async Task ReaderOfTheFile_KeepsNobodyFromWriting()
    {
        using var file = new PurgeEvidenceFile(Path);
        await file.WriteAsync(Evidence.Of(Guid.NewGuid()));
        using var reader = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

        await file.WriteAsync(Evidence.Of(Guid.NewGuid()));

        Assert.Equal(2, (await file.ReadAsync()).Count);
    }

    [Fact]
    public async Task Files_AreTheirOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var file = new PurgeEvidenceFile(Path);
        await file.WriteAsync(Evidence.Of(Guid.NewGuid()));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path + ".lock"));
    }

    [Fact]
    public async Task FileThatIsThere_KeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode ReadByTheGroup = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        await File.WriteAllTextAsync(Path, "");
        File.SetUnixFileMode(Path, ReadByTheGroup);
        using var file = new PurgeEvidenceFile(Path);
        await file.WriteAsync(Evidence.Of(Guid.NewGuid()));

        Assert.Equal(ReadByTheGroup, File.GetUnixFileMode(Path));
    }
}
