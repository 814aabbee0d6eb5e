using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>A database of SQLite that was written before <c>UseContactTracing()</c>, when instants were text, and then migrated.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class TextInstantTests(DatabaseServers servers)
{
    private static readonly PurgeOptions Options = Days.Options with { Lead = TimeSpan.Zero };

    private static readonly ByNullableInstant[] Old =
        [new() { Id = 1, CreatedAt = Days.Due }, new() { Id = 2, CreatedAt = Days.Kept }, new() { Id = 3, CreatedAt = Days.Kept, When = Days.Now }];

    [Fact]
    public async Task AnchorsThatAreText_AreCountedByPreviewAndPurge_AndTheOthersGo()
    {
        await using var context = await MigratedAsync(Old);
        context.AddRange(new ByNullableInstant { Id = 4, CreatedAt = Days.Due }, new ByNullableInstant { Id = 5, CreatedAt = Days.Kept });
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();

        var unseen = await Assert.ThrowsAsync<PurgeModelException>(() => ByNullableInstantRetention.PreviewAsync(context, Options));
        var kept = await Assert.ThrowsAsync<PurgeModelException>(() => ByNullableInstantRetention.PurgeAsync(context, Options));

        Assert.Collection(
            unseen.Problems,
            problem => Assert.StartsWith("""3 rows of 'ByNullableInstant' have text in "ByNullableInstant"."CreatedAt",""", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("""1 rows of 'ByNullableInstant' have text in "ByNullableInstant"."When",""", problem, StringComparison.Ordinal));
        Assert.Equal(unseen.Problems, kept.Problems);
        Assert.Equal([1, 2, 3, 5], await IdsAsync(context));
        Assert.Equal(PurgeOutcome.Failed, (await context.Set<PurgeEvidence>().SingleAsync()).Outcome);
    }

    [Fact]
    public async Task StatementsOfTheMessage_MakeThemDueInTheirTime()
    {
        await using var context = await MigratedAsync(Old);
        var refusal = await Assert.ThrowsAsync<PurgeModelException>(() => ByNullableInstantRetention.PreviewAsync(context, Options));
        foreach (var problem in refusal.Problems)
        {
            await context.Database.ExecuteSqlRawAsync(problem[problem.IndexOf("UPDATE", StringComparison.Ordinal)..]);
        }

        Assert.Equal(2, (await ByNullableInstantRetention.PreviewAsync(context, Options)).Due);
        Assert.Equal(2, (await ByNullableInstantRetention.PurgeAsync(context, Options)).Deleted);
        Assert.Equal([2], await IdsAsync(context));
    }

    [Fact]
    public async Task RecordOfAPerson_IsErasedWhateverItsAnchorIs()
    {
        await using var context = await MigratedAsync(Old);

        var evidence = await ByNullableInstantRetention.EraseAsync(context, record => record.Id == 2, Days.NewRun(), Options);

        Assert.Equal((1, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        Assert.Equal([1, 3], await IdsAsync(context));
    }

    [Fact]
    public async Task TheLatestInstantThatThereIs_IsNoText()
    {
        await using var context = await MigratedAsync([]);
        context.Add(new ByNullableInstant { CreatedAt = DateTimeOffset.MaxValue, When = DateTimeOffset.MaxValue });
        await context.SaveChangesAsync();

        Assert.Equal(1, (await ByNullableInstantRetention.PreviewAsync(context, Options)).Held);
        Assert.Equal(PurgeOutcome.Completed, (await ByNullableInstantRetention.PurgeAsync(context, Options)).Outcome);
    }

    private static async Task<List<int>> IdsAsync(DbContext context) =>
        await context.Set<ByNullableInstant>().Select(record => record.Id).OrderBy(id => id).ToListAsync();

    // The migration is the one that EF Core itself makes of the two models.
    private async Task<DbContext> MigratedAsync(ByNullableInstant[] records)
    {
        var database = servers.Create(Provider.Sqlite);
        await using var before = new Before(database.Options<Before>());
        await before.Database.EnsureCreatedAsync();
        before.AddRange(records.Select(record => new ByNullableInstant { Id = record.Id, CreatedAt = record.CreatedAt, When = record.When }));
        await before.SaveChangesAsync();

        var after = new After(database.Options<After>());
        var (old, current) = (ModelOf(before), ModelOf(after));
        var changes = after.GetService<IMigrationsModelDiffer>().GetDifferences(old.GetRelationalModel(), current.GetRelationalModel());
        foreach (var command in after.GetService<IMigrationsSqlGenerator>().Generate(changes, current))
        {
            await after.Database.ExecuteSqlRawAsync(command.CommandText);
        }

        return after;
    }

    private static IModel ModelOf(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    private class Before(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ByNullableInstant>();
    }

    private sealed class After(DbContextOptions<After> options) : Before(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing();
    }
}
