using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.Hosting.Tests.Records;

/// <summary>A SQLite file of one test.</summary>
internal sealed class Database : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hosting-");

    public Database()
    {
        using var context = Open();
        context.Database.EnsureCreated();
    }

    public string ConnectionString => ConnectionTo(folder.FullName);

    public static string ConnectionTo(string folder) => $"Data Source={Path.Combine(folder, "tracing.db")};Pooling=False;Default Timeout=30";

    public TracingContext Open() => new(new DbContextOptionsBuilder<TracingContext>().UseSqlite(ConnectionString).Options);

    /// <summary>Adds index cases, and a contact of each that is far from due.</summary>
    public void AddCases(int count, DateTimeOffset collectedAt)
    {
        using var context = Open();
        context.AddRange(Enumerable.Range(0, count).Select(_ => new Contact
        {
            IndexCase = new() { CollectedAt = collectedAt },
            SeenOn = DateOnly.FromDateTime(collectedAt.UtcDateTime.AddDays(300)),
        }));
        context.SaveChanges();
    }

    public int Cases()
    {
        using var context = Open();
        return context.Set<IndexCase>().Count();
    }

    public List<PurgeEvidence> Evidence()
    {
        using var context = Open();
        return [.. context.Set<PurgeEvidence>().OrderBy(e => e.StartedAt)];
    }

    public List<PurgeEvidence> EvidenceOfCases() => [.. Evidence().Where(e => e.RecordType == IndexCaseRetention.Policy.Name)];

    public void Destroy() => File.WriteAllText(Path.Combine(folder.FullName, "tracing.db"), "This is no database.");

    public void Dispose() => folder.Delete(recursive: true);
}
