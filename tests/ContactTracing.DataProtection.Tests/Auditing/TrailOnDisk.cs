using ContactTracing.DataProtection.Tests.Files;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>An audit trail in a folder of its own on the disk, with a clock that tests set.</summary>
internal sealed class TrailOnDisk : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("audit-");

    public SettableClock Clock { get; } = new(StoreOnDisk.Morning);

    public string Folder => Path.Combine(root.FullName, "trail");

    public string HeadFile => Path.Combine(Folder, "audit.head");

    /// <summary>The files of the trail, in order.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "audit-*.jsonl").Order(StringComparer.Ordinal)];

    public string Last => Files[^1];

    public AuditFileStore Open(AuditDurability durability = AuditDurability.PerBatch, long maxFileBytes = 1 << 20) =>
        AuditFileStore.Open(Folder, new AuditFileOptions { Clock = Clock, Durability = durability, MaxFileBytes = maxFileBytes });

    /// <summary>A trail of some entries, closed. With small files it has several.</summary>
    public void Write(int entries, long maxFileBytes = 1 << 20)
    {
        using var store = Open(maxFileBytes: maxFileBytes);
        for (var i = 0; i < entries; i++)
        {
            store.Append(Entry(i));
        }
    }

    public AuditVerification Verify(AuditHead? known = null) => AuditVerifier.Verify(Folder, known);

    public IReadOnlyList<AuditEntry> Read() => [.. AuditFileStore.Read(Folder)];

    public AuditEntry Entry(int number, DateTimeOffset? at = null) => new(at ?? Clock.Now, AuditOperation.Consult, AccessOutcome.Permitted, $"T{number}")
    {
        ActorId = "10003456789",
        Reference = RecordReference.New(),
        Purpose = TracingPurpose.GuidanceAndFollowUp,
        Justification = "The nurse calls the person every day.",
        Categories = DataCategories.Name | DataCategories.TestResult,
    };

    /// <summary>Changes the lines of a file.</summary>
    public static void Edit(string file, Action<List<string>> change)
    {
        var lines = File.ReadAllText(file).Split('\n').ToList();
        lines.RemoveAt(lines.Count - 1);
        change(lines);
        File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
    }

    public void Dispose() => root.Delete(recursive: true);
}
