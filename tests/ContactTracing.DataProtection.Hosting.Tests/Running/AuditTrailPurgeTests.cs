using ContactTracing.DataProtection.EntityFrameworkCore;
using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Observing;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace ContactTracing.DataProtection.Hosting.Tests.Running;

/// <summary>A host deletes the oldest entries of its audit trail, in files and in a table.</summary>
public sealed class AuditTrailPurgeTests : IDisposable
{
    private const int Ended = 3, Failed = 5, TriedAgain = 11;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("trail-");
    private readonly FakeTimeProvider clock = Instants.Clock();

    private string Trail => Path.Combine(folder.FullName, "trail");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Files_GoDayByDay_WhenTheirSixMonthsAreOver()
    {
        using var heard = new Measurements();
        using var store = Open();
        await WriteAsync(store, days: 3);
        clock.Advance(Instants.Now.AddMonths(6).AddHours(-34) - clock.GetUtcNow());
        await using var host = await StartAsync(services => services.AddSingleton<IAuditStore>(store).AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(heard));
        for (var run = 1; run <= 6; run++)
        {
            await host.RunsAsync(run);
            clock.Advance(TimeSpan.FromDays(1));
        }

        await host.RunsAsync(7);
        Assert.Empty(AuditFileStore.Read(Trail));
        Assert.Empty(AuditVerifier.Verify(Trail, store.Head).Findings);
        Assert.True(heard.Sum("contact_tracing.purge.deleted") >= 3);
        Assert.Equal(["contact_tracing.record_type=AuditTrail"], heard.Tags("contact_tracing.purge.deleted"));
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task FilesThatAreNotDue_Stay()
    {
        using var store = Open();
        await WriteAsync(store, days: 3);
        clock.Advance(TimeSpan.FromDays(170));
        await using var host = await StartAsync(services => services.AddSingleton<IAuditStore>(store));

        await host.HearsAsync(Ended);

        Assert.Equal(3, AuditFileStore.Read(Trail).Count());
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task PurgeThatFails_IsTriedAgain_AndHealthTellsOfIt()
    {
        using var store = Open();
        await WriteAsync(store, days: 3);
        clock.Advance(TimeSpan.FromDays(300));
        var calls = 0;
        var isBroken = true;
        await using var host = await StartAsync(services => { }, _ => Interlocked.Increment(ref calls) > 0 && Volatile.Read(ref isBroken) ? throw new IOException("Dupont") : store);
        await host.RestsAsync(TriedAgain);
        Assert.Equal(HealthStatus.Unhealthy, (await host.CheckAsync()).Status);
        Assert.DoesNotContain(host.Log.Purges, line => line.Text.Contains("Dupont", StringComparison.Ordinal));

        Volatile.Write(ref isBroken, false);
        Assert.Equal(HealthStatus.Degraded, (await host.CheckAsync()).Status);
        clock.Advance(TimeSpan.FromMinutes(2));
        await host.HearsAsync(Ended);

        Assert.Empty(AuditFileStore.Read(Trail));
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
        Assert.True(host.Log.Count(Failed) >= 1);
    }

    // Past the greatest number of months, which a host that was away for a year finds.
    [Fact]
    public async Task EntriesPastTheirEnd_AreUnhealthy_UntilTheyAreGone()
    {
        using var store = Open();
        await WriteAsync(store, days: 1);
        clock.Advance(TimeSpan.FromDays(400));
        var isBroken = true;
        var purge = new RefusesToPurge(store, () => Volatile.Read(ref isBroken));
        await using var host = await StartAsync(services => { }, _ => purge);
        await host.RestsAsync(TriedAgain);
        var health = await host.CheckAsync();
        Assert.Equal((HealthStatus.Unhealthy, "AuditTrail: 1 records are past their deadline"), (health.Status, health.Description));

        Volatile.Write(ref isBroken, false);
        clock.Advance(TimeSpan.FromMinutes(2));
        await host.HearsAsync(Ended);

        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task StoreWithNothingToDelete_IsAFailureThatSaysSo()
    {
        await using var host = await StartAsync(services => services.AddSingleton<IAuditStore>(new InMemoryAuditStore()));

        await host.HearsAsync(Failed);

        Assert.Equal(HealthStatus.Unhealthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task TwoHosts_ShareATable_AndDeleteEachRowOnce()
    {
        var options = new DbContextOptionsBuilder<AuditContext>().UseSqlite($"Data Source={Path.Combine(folder.FullName, "trail.db")};Pooling=False;Default Timeout=30").Options;
        await using (var context = new AuditContext(options))
        {
            await context.Database.EnsureCreatedAsync();
        }

        var stores = new[] { new AuditTableStore(() => new AuditContext(options), clock), new AuditTableStore(() => new AuditContext(options), clock) };
        await stores[0].AppendAsync([.. Enumerable.Range(0, 100).Select(_ => Entry())]);
        clock.Advance(TimeSpan.FromDays(200));
        using var heard = new Measurements();
        using var others = new Measurements();
        await using var left = await StartAsync(services => services.AddSingleton<IAuditStore>(stores[0]).AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(heard));
        await using var right = await StartAsync(services => services.AddSingleton<IAuditStore>(stores[1]).AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(others));

        await left.HearsAsync(Ended);
        await right.HearsAsync(Ended);

        Assert.Equal(101, heard.Sum("contact_tracing.purge.deleted") + others.Sum("contact_tracing.purge.deleted"));
        Assert.Equal((true, 0L), ((await stores[0].VerifyAsync()).IsIntact, (await stores[0].VerifyAsync()).Entries));
    }

    [Fact]
    public void SameName_IsOnePurge_AndAnotherIsAnother()
    {
        var builder = new ServiceCollection().AddContactTracingPurge().PurgeAuditTrail().PurgeAuditTrail();
        Assert.Equal(1, Count());

        builder.PurgeAuditTrail(name: "Archive");
        Assert.Equal(2, Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.PurgeAuditTrail(months: 13));

        int Count() => builder.Services.Count(service => service.ServiceType.Name == "ScheduledPurge");
    }

    private Task<TestHost> StartAsync(Action<IServiceCollection> register, Func<IServiceProvider, IPurgeableAuditStore>? store = null) => TestHost.StartAsync(clock, services =>
    {
        register(services);
        services.AddContactTracingPurge(static options => options.Jitter = TimeSpan.Zero).PurgeAuditTrail(store: store);
    });

    private AuditFileStore Open() => AuditFileStore.Open(Trail, new AuditFileOptions { Clock = clock });

    private async Task WriteAsync(AuditFileStore store, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await store.AppendAsync(Entry());
            clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private AuditEntry Entry() => new(clock.GetUtcNow(), AuditOperation.Consult, AccessOutcome.Permitted, "T");

    private sealed class RefusesToPurge(AuditFileStore store, Func<bool> isBroken) : IPurgeableAuditStore
    {
        public void Append(AuditEntry entry) => store.Append(entry);

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => store.AppendAsync(entry, cancellationToken);

        public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => store.AppendAsync(entries, cancellationToken);

        public IPurge ToPurge(AuditRetention retention, PurgeOptions? options = null, string name = IPurgeableAuditStore.DefaultName) =>
            new Purge(store.ToPurge(retention, options, name), isBroken);

        private sealed class Purge(IPurge inner, Func<bool> isBroken) : IPurge
        {
            public string RecordType => inner.RecordType;

            public Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default) => inner.PreviewAsync(cancellationToken);

            public Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default) =>
                isBroken() ? Task.FromException<PurgeEvidence>(new IOException()) : inner.PurgeAsync(run, cancellationToken);
        }
    }
}
