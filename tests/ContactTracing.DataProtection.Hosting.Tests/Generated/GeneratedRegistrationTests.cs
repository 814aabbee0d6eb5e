using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using ContactTracing.DataProtection.Hosting.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Generated;

/// <summary>The generated call, in a host with a database.</summary>
public sealed class GeneratedRegistrationTests : IDisposable
{
    private static readonly DateTimeOffset Due = Instants.Now.AddDays(-89), Kept = Instants.Now.AddDays(-80);

    private readonly Database database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Host_PurgesAtItsStart_AllTypesInOneRun()
    {
        database.AddCases(3, Due);
        database.AddCases(2, Kept);
        await using var host = await StartAsync();

        await host.HearsAsync(eventId: 3, times: 2);

        Assert.Equal(2, database.Cases());
        var evidence = database.Evidence();
        Assert.Equal([ContactRetention.Policy.Name, IndexCaseRetention.Policy.Name], evidence.Select(e => e.RecordType).Order());
        Assert.Single(evidence.Select(e => (e.RunId, e.StartedAt)).Distinct());
        Assert.All(evidence, e => Assert.Equal((PurgeOutcome.Completed, Instants.Now), (e.Outcome, e.StartedAt)));
        Assert.Equal(3, database.EvidenceOfCases().Single().Deleted);
    }

    [Fact]
    public async Task TypeThatNoDatabaseHolds_IsSaidToBePurgedByNobody_AndPurgedElsewhereWhenAdded()
    {
        await using (var host = await StartAsync(static _ => { }))
        {
            await host.HearsAsync(eventId: 3, times: 2);
            var line = Assert.Single(host.Log.Purges, line => line.EventId == 10);
            Assert.Equal(LogLevel.Warning, line.Level);
            Assert.Contains(PaperFormRetention.Policy.Name, line.Text, StringComparison.Ordinal);
            var health = await host.CheckAsync();
            Assert.Equal(
                (HealthStatus.Degraded, PaperFormRetention.Policy.Name + ": no store that was registered holds it, so that nothing purges it. Register its purge, or declare that it is not stored"),
                (health.Status, health.Description));
            Assert.Equal(("NotStored", null), StatusOf(health, PaperFormRetention.Policy));
        }

        var archive = new ScriptedPurge(PaperFormRetention.Policy);
        await using var second = await StartAsync(archive.AddTo);
        await Eventually.Holds(() => archive.Runs.Count == 1, "the archive was purged");
        Assert.Equal(0, second.Log.Count(10));
        Assert.Equal(("Healthy", null), StatusOf(await second.CheckAsync(), PaperFormRetention.Policy));
    }

    [Fact]
    public async Task TypeThatIsDeclaredToBeOnPaper_IsHealthy_AndToldWithItsJustification()
    {
        await using var host = await StartAsync(OnPaper);
        await host.HearsAsync(eventId: 3, times: 2);

        var health = await host.CheckAsync();
        Assert.Equal((HealthStatus.Healthy, 0), (health.Status, host.Log.Count(10)));
        Assert.Equal(("NotStored", "Forms on paper; the archive shreds them"), StatusOf(health, PaperFormRetention.Policy));
    }

    [Fact]
    public async Task CallThatIsMadeTwice_RegistersEachTypeOnce()
    {
        await using var host = await StartAsync(static builder => OnPaper(builder.Services.AddContactTracing<TracingContext>()));
        await host.HearsAsync(eventId: 3, times: 2);

        Assert.Equal(3, (await host.CheckAsync()).Data.Count);
        Assert.Equal(2, database.Evidence().Count);
        Assert.Contains(host.Log.Purges, static line => line.EventId == 1 && line.Text.StartsWith("Purges of 3 types", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ContextAndScope_LiveAsLongAsARun()
    {
        var (opened, closed) = (0, 0);
        await using var host = await StartAsync(builder => builder.Services.AddScoped(_ =>
        {
            Interlocked.Increment(ref opened);
            return new Witness(() => Interlocked.Increment(ref closed));
        }), (services, options) => services.GetRequiredService<Witness>());

        await host.HearsAsync(eventId: 3, times: 2);
        await Eventually.Holds(() => opened >= 5 && closed == opened, "every scope was disposed");
    }

    [Fact]
    public async Task Restart_WithinTheInterval_WaitsForItsEnd()
    {
        await using (var first = await StartAsync())
        {
            await first.HearsAsync(eventId: 3, times: 2);
        }

        var clock = Instants.Clock();
        clock.Advance(TimeSpan.FromHours(20));
        await using var second = await TestHost.StartAsync(clock, Register);
        await second.RestsAsync(eventId: 1);
        Assert.Equal(0, second.Runs);
        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, second.Runs);

        clock.Advance(TimeSpan.FromHours(1));
        await second.HearsAsync(eventId: 3, times: 2);

        Assert.Equal(Instants.Now.AddDays(1), database.EvidenceOfCases()[^1].StartedAt);
    }

    [Fact]
    public async Task Restart_WithinTheInterval_WithSomethingDue_RunsAtOnce()
    {
        await using (var first = await StartAsync())
        {
            await first.HearsAsync(eventId: 3, times: 2);
        }

        database.AddCases(1, Due);
        await using var second = await StartAsync();
        await second.HearsAsync(eventId: 3, times: 2);

        Assert.Equal(0, database.Cases());
    }

    [Fact]
    public async Task RestartEveryHour_DoesNotPutTheRunOff()
    {
        for (var hour = 0; hour < 50; hour++)
        {
            var clock = Instants.Clock();
            clock.Advance(TimeSpan.FromHours(hour));
            await using var host = await TestHost.StartAsync(clock, Register);
            await host.HearsAsync(eventId: 1);
            await Eventually.Holds(() => host.Log.Count(3) == 2 * host.Runs && (host.Runs > 0 || hour % 24 != 0), "a run that is due has run");
        }

        Assert.Equal([0, 24, 48], database.EvidenceOfCases().Select(e => (e.StartedAt - Instants.Now).TotalHours));
    }

    [Fact]
    public async Task Health_TellsOfTheDatabase()
    {
        database.AddCases(2, Due);
        await using var host = await StartAsync();
        await host.HearsAsync(eventId: 3, times: 2);

        var healthy = await host.CheckAsync();
        Assert.Equal(HealthStatus.Healthy, healthy.Status);
        var data = Assert.IsType<IReadOnlyDictionary<string, object?>>(healthy.Data[IndexCaseRetention.Policy.Name], exactMatch: false);
        Assert.Equal((0L, 0L, 0L, Instants.Now), (data["due"], data["expired"], data["blocked"], data["lastCompletedAt"]));

        database.AddCases(1, Instants.Now.AddDays(-95));
        var late = await host.CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, late.Status);
        Assert.Contains("1 records are past their deadline", late.Description, StringComparison.Ordinal);

        database.Destroy();
        var broken = await host.CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, broken.Status);
        Assert.Contains("the store does not answer: Microsoft.Data.Sqlite.SqliteException", broken.Description, StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(Action<ContactTracingPurgeBuilder>? add = null, Action<IServiceProvider, DbContextOptionsBuilder>? use = null) =>
        TestHost.StartAsync(Instants.Clock(), services => Register(services, add, use));

    private void Register(IServiceCollection services) => Register(services, null, null);

    private void Register(
        IServiceCollection services, Action<ContactTracingPurgeBuilder>? add, Action<IServiceProvider, DbContextOptionsBuilder>? use)
    {
        services.AddDbContext<TracingContext>((scope, options) =>
        {
            options.UseSqlite(database.ConnectionString);
            use?.Invoke(scope, options);
        });
        var builder = services.AddContactTracing<TracingContext>(options => options.Jitter = TimeSpan.Zero);
        (add ?? OnPaper)(builder);
    }

    private static void OnPaper(ContactTracingPurgeBuilder builder) =>
        builder.DeclareNotStored(PaperFormRetention.Policy, "Forms on paper; the archive shreds them");

    private static (object? Status, object? Justification) StatusOf(HealthReportEntry health, RetentionPolicy policy)
    {
        var data = Assert.IsType<IReadOnlyDictionary<string, object?>>(health.Data[policy.Name], exactMatch: false);
        return (data["status"], data.GetValueOrDefault("justification"));
    }

    private sealed class Witness(Action closed) : IDisposable
    {
        public void Dispose() => closed();
    }
}
