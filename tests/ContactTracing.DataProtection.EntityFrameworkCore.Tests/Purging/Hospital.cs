using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>A database with the model of <see cref="HospitalContext"/>. Every question has a context of its own, unless a test opens one.</summary>
internal sealed class Hospital : IAsyncDisposable
{
    private Hospital(Database database) => Database = database;

    public Database Database { get; }

    public static async Task<Hospital> CreateAsync(DatabaseServers servers, Provider provider)
    {
        var hospital = new Hospital(servers.Create(provider));
        await using var context = hospital.Open();
        await context.Database.EnsureCreatedAsync();
        return hospital;
    }

    public HospitalContext Open() => new(Database.Options<HospitalContext>());

    /// <summary>Saves entities. Instants are written with an offset, as applications do.</summary>
    public async Task AddAsync(params object[] entities)
    {
        await using var context = Open();
        foreach (var tag in entities.OfType<IndexCase>().SelectMany(c => c.Tags).Where(t => t.Id != 0))
        {
            context.Attach(tag);
        }

        context.AddRange(entities);
        await context.SaveChangesAsync();
    }

    /// <summary>Adds index cases with one contact each.</summary>
    public Task AddCasesAsync(int count, DateTimeOffset created, string prefix) => AddAsync(
        [.. Enumerable.Range(0, count).Select(i => new IndexCase { FileNumber = prefix + i, CreatedAt = created, Contacts = { new() { CreatedAt = created } } })]);

    public async Task<PurgeEvidence> PurgeAsync<TRecord>(RetainedEntity<TRecord> entity, PurgeOptions? options = null)
        where TRecord : class
    {
        await using var context = Open();
        return await entity.PurgeAsync(context, Days.NewRun(), options ?? Days.Options);
    }

    public async Task<PurgePreview> PreviewAsync<TRecord>(RetainedEntity<TRecord> entity)
        where TRecord : class
    {
        await using var context = Open();
        return await entity.PreviewAsync(context, Days.Options);
    }

    public async Task<List<string>> FileNumbersAsync()
    {
        await using var context = Open();
        return await context.Set<IndexCase>().IgnoreQueryFilters().Select(c => c.FileNumber).OrderBy(n => n).ToListAsync();
    }

    public async Task<List<PurgeEvidence>> EvidenceAsync()
    {
        await using var context = Open();
        return await context.Set<PurgeEvidence>().ToListAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
