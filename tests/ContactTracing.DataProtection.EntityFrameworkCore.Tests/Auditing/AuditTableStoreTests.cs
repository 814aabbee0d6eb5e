using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>What is written, by one and by many.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class AuditTableStoreTests(DatabaseServers servers)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task Written_IsReadAsItWas_AndTheChainGoesOnInTheNextStore(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        AuditEntry[] entries =
        [
            trail.Entry(1, TrailInDatabase.Morning.AddTicks(1_234_567)),
            trail.Entry(2) with { ActorId = "Zoë \ud83d\ude37 ", Justification = "\",\"hash\":\"\n}", BreakGlassReason = "é\u202E" },
            new(trail.Clock.Now, AuditOperation.Delete, AccessOutcome.NoActor, "T3"),
            trail.Entry(4) with { ActorId = new string('x', AuditEntry.LongestText), Justification = new string('\u00e9', AuditEntry.LongestText) },
        ];
        var store = trail.OpenStore();
        store.Append(entries[0]);
        await store.AppendAsync(entries[1]);
        var next = trail.OpenStore();
        await next.AppendAsync(entries[2..]);

        var head = await store.ReadHeadAsync();
        var verification = await trail.VerifyAsync(head);

        Assert.Equal(entries, await trail.ReadAsync());
        Assert.Empty(verification.Findings);
        Assert.Equal((4L, head, 5L), (verification.Entries, verification.Head, head!.Line));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task SixteenWriters_OverTwoServiceProviders_LoseNothing_AndEachKeepsItsOrder(Provider provider)
    {
        const int Each = 20;
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        await using var left = ServicesOf(trail);
        await using var right = ServicesOf(trail);
        var stores = new[] { left, right }.Select(services => services.GetRequiredService<IAuditStore>()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var store = stores[writer % stores.Length];
            for (var i = 0; i < Each; i++)
            {
                var entry = trail.Entry(i) with { ActorId = $"w{writer}" };
                await (i % 3 == 0 ? Task.Run(() => store.Append(entry)) : i % 3 == 1 ? store.AppendAsync(entry) : store.AppendAsync([entry]));
            }
        })));

        var written = await trail.ReadAsync();
        Assert.Empty((await trail.VerifyAsync()).Findings);
        Assert.Equal(16 * Each, written.Count);
        Assert.All(
            written.GroupBy(entry => entry.ActorId),
            writer => Assert.Equal(Enumerable.Range(0, Each).Select(i => $"T{i}"), writer.Select(entry => entry.Target)));
    }

    // Both find an empty table at the same moment.
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task ManyStores_BeginOneTrail(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => trail.OpenStore().Append(trail.Entry(i)))));

        var verification = await trail.VerifyAsync();
        Assert.Empty(verification.Findings);
        Assert.Equal((6L, 7L), (verification.Entries, verification.Head!.Line));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task Batch_IsWrittenWithNothingBetween(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        var stores = new[] { trail.OpenStore(), trail.OpenStore() };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
            stores[writer % 2].AppendAsync([.. Enumerable.Range(0, 30).Select(i => trail.Entry(i) with { ActorId = $"w{writer}" })]))));

        var actors = (await trail.ReadAsync()).Select(entry => entry.ActorId).ToList();
        Assert.Equal(240, actors.Count);
        Assert.All(actors.Chunk(30), batch => Assert.Single(batch.Distinct()));
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Stopped_WritesNothing()
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trail.OpenStore().AppendAsync(trail.Entry(1), new CancellationToken(canceled: true)));

        Assert.Empty(await trail.ReadAsync());
        Assert.Null(await trail.OpenStore().ReadHeadAsync());
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    // The model of an application that keeps the trail beside its own tables, in a schema of its own.
    [Theory]
    [OnPostgreSql]
    public async Task TablesInASchema_OfTheModelOfAnApplication_AreWritten(Provider provider)
    {
        var options = servers.Create(provider).Options<WardContext>();
        await using (var context = new WardContext(options))
        {
            await context.Database.EnsureCreatedAsync();
            Assert.Equal(0, await context.Database.SqlQuery<int>($"""SELECT COUNT(*)::int AS "Value" FROM audit."AuditTrail" """).SingleAsync());
        }

        var store = new AuditTableStore(() => new WardContext(options));
        store.Append(new AuditEntry(TrailInDatabase.Morning, AuditOperation.Consult, AccessOutcome.Permitted, "T"));

        Assert.Equal((0, 1L), ((await store.VerifyAsync()).Findings.Count, (await store.VerifyAsync()).Entries));
    }

    private static ServiceProvider ServicesOf(TrailInDatabase trail)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IDbContextFactory<AuditContext>>(_ => new Contexts(trail));
        services.AddSingleton<IAuditStore>(provider => new AuditTableStore(provider.GetRequiredService<IDbContextFactory<AuditContext>>().CreateDbContext, trail.Clock));
        return services.BuildServiceProvider();
    }

    private sealed class Contexts(TrailInDatabase trail) : IDbContextFactory<AuditContext>
    {
        public AuditContext CreateDbContext() => trail.OpenContext();
    }
}
