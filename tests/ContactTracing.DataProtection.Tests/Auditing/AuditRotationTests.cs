namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>The step from one file to the next fails half-way, and the store goes on once it can.</summary>
public sealed class AuditRotationTests : IDisposable
{
    private readonly TrailOnDisk disk = new();
    private int failures;

    public void Dispose() => disk.Dispose();

    // The next file has its name, and nobody knows whether the disk has it.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void NameThatDoesNotReachTheDisk_FailsTheWrite_AndTheNextOneGoesOn(int times)
    {
        using (var store = Open())
        {
            store.Append(disk.Entry(0));
            disk.Clock.Now += TimeSpan.FromDays(1);
            failures = times;
            for (var i = 0; i < times; i++)
            {
                Assert.Throws<AuditException>(() => store.Append(disk.Entry(1)));
            }

            store.Append(disk.Entry(1));
            store.Append(disk.Entry(2));
        }

        Assert.Equal(["audit-00000001-20210215.jsonl", "audit-00000002-20210216.jsonl"], disk.Files.Select(Path.GetFileName));
        Assert.Equal(["T0", "T1", "T2"], disk.Read().Select(entry => entry.Target));
        Assert.Empty(disk.Verify().Findings);
    }

    // Two lines would follow the same one, had the store gone on in the file before.
    [Fact]
    public void ClockThatIsSetBackMeanwhile_DoesNotForkTheChain()
    {
        using (var store = Open())
        {
            store.Append(disk.Entry(0));
            disk.Clock.Now += TimeSpan.FromDays(1);
            failures = 1;
            Assert.Throws<AuditException>(() => store.Append(disk.Entry(1)));
            disk.Clock.Now -= TimeSpan.FromDays(1);
            store.Append(disk.Entry(1));
        }

        Assert.Equal(2, disk.Files.Count);
        Assert.Empty(disk.Verify().Findings);
    }

    [Fact]
    public void ProcessThatDiesThen_IsGoneOnFrom()
    {
        using (var store = Open())
        {
            store.Append(disk.Entry(0));
            disk.Clock.Now += TimeSpan.FromDays(1);
            failures = 1;
            Assert.Throws<AuditException>(() => store.Append(disk.Entry(1)));
        }

        disk.Write(2);

        Assert.Equal(3, disk.Read().Count);
        Assert.Empty(disk.Verify().Findings);
    }

    [Theory]
    [InlineData("another file")]
    [InlineData("no file")]
    public void FileThatIsReplacedMeanwhile_IsNotTakenForOurs(string what)
    {
        using var store = Open();
        store.Append(disk.Entry(0));
        disk.Clock.Now += TimeSpan.FromDays(1);
        failures = 1;
        Assert.Throws<AuditException>(() => store.Append(disk.Entry(1)));
        if (what == "no file")
        {
            File.Delete(disk.Last);
            store.Append(disk.Entry(1));
            Assert.Empty(disk.Verify().Findings);
            return;
        }

        File.WriteAllText(disk.Last, "{}");
        Assert.Throws<AuditException>(() => store.Append(disk.Entry(1)));
        Assert.Equal("{}", File.ReadAllText(disk.Last));
    }

    private AuditFileStore Open() => AuditFileStore.Open(new AuditFolder(disk.Folder) { FlushNames = Flush }, new AuditFileOptions { Clock = disk.Clock });

    private void Flush(string path)
    {
        if (failures > 0)
        {
            failures--;
            throw new IOException("No space left on device.");
        }

        DirectoryFlush.ToDisk(path);
    }
}
