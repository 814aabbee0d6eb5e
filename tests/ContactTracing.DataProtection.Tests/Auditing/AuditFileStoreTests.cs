using System.Text.Json;

namespace ContactTracing.DataProtection.Tests.Auditing;

public sealed class AuditFileStoreTests : IDisposable
{
    private readonly TrailOnDisk disk = new();

    public static TheoryData<AuditDurability> Durabilities { get; } = new(Enum.GetValues<AuditDurability>());

    public void Dispose() => disk.Dispose();

    [Theory]
    [MemberData(nameof(Durabilities))]
    public async Task Written_IsReadAsItWas_AndTheChainGoesOnAfterReopening(AuditDurability durability)
    {
        AuditEntry[] entries =
        [
            disk.Entry(1),
            disk.Entry(2) with { Justification = "\",\"hash\":\"\n}", BreakGlassReason = "é\u202E" },
            new(disk.Clock.Now, AuditOperation.Delete, AccessOutcome.NoActor, "T3"),
            disk.Entry(4),
        ];
        using (var store = disk.Open(durability))
        {
            store.Append(entries[0]);
            await store.AppendAsync(entries[1]);
        }

        AuditHead head;
        using (var store = disk.Open(durability))
        {
            await store.AppendAsync(entries[2..]);
            head = store.Head;
        }

        Assert.Equal(entries, disk.Read());
        Assert.Equal((true, 4L, head), (disk.Verify(head).IsIntact, disk.Verify().Entries, disk.Verify().Head));
    }

    [Fact]
    public void Lines_AreReadByPeopleAndPrograms()
    {
        var reference = RecordReference.New();
        using (var store = disk.Open())
        {
            store.Append(disk.Entry(1) with { Reference = reference });
        }

        using var line = JsonDocument.Parse(File.ReadAllLines(disk.Last)[1]);

        Assert.Equal(
            $"entry 2021-02-15T07:00:00.0000000Z 10003456789 Consult Consult Permitted T1 {reference} GuidanceAndFollowUp The nurse calls the person every day. TestResult, Name 2",
            string.Join(' ', line.RootElement.EnumerateObject().SkipLast(1).Select(property => property.Value)));
        Assert.Equal("hash", line.RootElement.EnumerateObject().Last().Name);
    }

    [Fact]
    public void Days_AndSizes_BeginFiles_AndAClockThatIsSetBackDoesNot()
    {
        using (var store = disk.Open(maxFileBytes: 4096))
        {
            store.Append(disk.Entry(1));
            disk.Clock.Now += TimeSpan.FromDays(1);
            store.Append(disk.Entry(2));
            disk.Clock.Now -= TimeSpan.FromDays(1);
            store.Append(disk.Entry(3));
        }

        Assert.Equal(["audit-00000001-20210215.jsonl", "audit-00000002-20210216.jsonl"], disk.Files.Select(Path.GetFileName));
        disk.Write(30, maxFileBytes: 4096);
        Assert.True(disk.Files.Count > 3);
        Assert.Equal((true, 33L), (disk.Verify().IsIntact, disk.Verify().Entries));
    }

    [Theory]
    [MemberData(nameof(Durabilities))]
    public async Task SixteenWriters_LoseNothing_AndEachKeepsItsOrder(AuditDurability durability)
    {
        const int Each = 25;
        using (var store = disk.Open(durability, maxFileBytes: 32 * 1024))
        {
            await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; i < Each; i++)
                {
                    var entry = disk.Entry(i) with { ActorId = $"w{writer}" };
                    await (i % 3 == 0 ? Task.Run(() => store.Append(entry)) : i % 3 == 1 ? store.AppendAsync(entry) : store.AppendAsync([entry]));
                }
            })));
        }

        Assert.True(disk.Verify().IsIntact);
        Assert.All(
            disk.Read().GroupBy(entry => entry.ActorId),
            writer => Assert.Equal(Enumerable.Range(0, Each).Select(i => $"T{i}"), writer.Select(entry => entry.Target)));
        Assert.Equal(16 * Each, disk.Read().Count);
    }

    // Wherever a crash cuts the last line: it is cut off, that is said, and nothing else is lost.
    [Fact]
    public void LineTornAnywhere_IsCutOff_AndSaid()
    {
        disk.Write(3);
        var whole = File.ReadAllBytes(disk.Last);
        var head = File.ReadAllBytes(disk.HeadFile);
        var next = System.Text.Encoding.UTF8.GetBytes(File.ReadAllLines(disk.Last)[3].Replace("T2", "T3", StringComparison.Ordinal));
        for (var length = 1; length < next.Length; length += 7)
        {
            File.WriteAllBytes(disk.Last, [.. whole, .. next.Take(length)]);
            File.WriteAllBytes(disk.HeadFile, head);
            Assert.Equal(AuditFindingKind.Torn, Assert.Single(disk.Verify().Findings).Kind);

            disk.Write(1);

            Assert.Equal((true, 4L), (disk.Verify().IsIntact, disk.Verify().Entries));
            Assert.Contains($"\"bytes\":{length},", File.ReadAllLines(disk.Last)[4], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SecondWriter_IsRefused_UntilTheFirstHasGone()
    {
        using (disk.Open())
        {
            Assert.Contains("one writer", Assert.Throws<AuditException>(() => disk.Open()).Message, StringComparison.Ordinal);
        }

        disk.Write(1);
    }

    [Fact]
    public async Task ClosedStore_Throws()
    {
        var store = disk.Open();
        store.Dispose();
        store.Dispose();

        Assert.Throws<ObjectDisposedException>(() => store.Append(disk.Entry(1)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AppendAsync(disk.Entry(1)));
    }

    [Fact]
    public async Task Stopped_WritesNothing()
    {
        using var store = disk.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AppendAsync(disk.Entry(1), new CancellationToken(canceled: true)));

        Assert.Empty(disk.Read());
    }

    [Fact]
    public void FolderAndFiles_AreTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        disk.Write(1);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(disk.Folder));
        foreach (var file in Directory.GetFiles(disk.Folder))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        File.SetUnixFileMode(disk.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        Assert.Throws<AuditException>(() => disk.Open());
    }
}
