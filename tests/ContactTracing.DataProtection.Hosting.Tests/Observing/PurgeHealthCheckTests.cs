using System.Text.Encodings.Web;
using System.Text.Json;
using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

public sealed class PurgeHealthCheckTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));
    private readonly ScriptedPurge contacts = new(Policies.Of("Hospital.Contact"));

    [Fact]
    public async Task WorstType_DecidesAndIsNamed()
    {
        await using var host = await StartAsync();
        cases.Preview = static () => new() { Due = 1 };
        contacts.Preview = static () => new() { Due = 2, Expired = 2 };

        var health = await host.CheckAsync();

        Assert.Equal((HealthStatus.Unhealthy, "Hospital.Contact: 2 records are past their deadline"), (health.Status, health.Description));
    }

    [Fact]
    public async Task Data_AreCountsAndInstantsByType_AndSerialisable()
    {
        await using var host = await StartAsync();
        cases.Preview = static () => new() { Due = 1, Blocked = 2, Oldest = Instants.Now.AddDays(-88), NextDueAt = Instants.Now.AddDays(1) };

        var data = (await host.CheckAsync()).Data;

        Assert.Equal(["Hospital.Case", "Hospital.Contact"], data.Keys.Order());
        Assert.Equal(
            """{"status":"Healthy","due":1,"expired":0,"blocked":2,"oldest":"2021-03-19T10:00:00+00:00","nextDueAt":"2021-06-16T10:00:00+00:00","lastCompletedAt":"2021-06-15T10:00:00+00:00","lastFailure":null}""",
            JsonSerializer.Serialize(data["Hospital.Case"], Readable));
    }

    [Fact]
    public async Task StoreThatDoesNotAnswer_IsUnhealthy_AndItsWordsAreKept()
    {
        await using var host = await StartAsync();
        contacts.Preview = static () => throw new TimeoutException("Dupont");

        var health = await host.CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Equal("Hospital.Contact: the store does not answer: System.TimeoutException", health.Description);
        Assert.Null(health.Exception);
        var data = Assert.IsType<IReadOnlyDictionary<string, object?>>(health.Data["Hospital.Contact"], exactMatch: false);
        Assert.Null(data["due"]);
    }

    [Fact]
    public async Task FailedRun_IsDegraded_UntilAnAttemptCompletes()
    {
        cases.Script = static (attempt, _, _) => attempt == 1 ? throw new TimeoutException() : Task.FromResult((0L, PurgeOutcome.Completed));
        await using var host = await StartAsync(completes: false);
        await host.RestsAsync(eventId: 11);
        Assert.Equal(HealthStatus.Degraded, (await host.CheckAsync()).Status);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.HearsAsync(eventId: 3, times: 2);

        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task TwoStoresOfOneType_AreBothTold()
    {
        var archive = new ScriptedPurge(cases.Policy) { Preview = static () => new() { Due = 7 } };
        await using var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            var builder = services.AddContactTracingPurge();
            cases.AddTo(builder);
            archive.AddTo(builder);
        });
        await host.HearsAsync(eventId: 3, times: 2);

        Assert.Equal(["Hospital.Case", "Hospital.Case (2)"], (await host.CheckAsync()).Data.Keys.Order());
    }

    [Fact]
    public async Task NothingToPurge_IsUnhealthy()
    {
        await using var host = await TestHost.StartAsync(
            Instants.Clock(), services => services.AddContactTracingPurge().AddPurge(cases.Policy, static (_, _) => null));

        var health = await host.CheckAsync();

        Assert.Equal((HealthStatus.Unhealthy, "No purge is scheduled for any type that is stored."), (health.Status, health.Description));
    }

    [Fact]
    public async Task NothingToPurge_IsUnhealthy_AlsoWhereThatIsDeclared()
    {
        await using var host = await TestHost.StartAsync(Instants.Clock(), services => services.AddContactTracingPurge()
            .AddPurge(cases.Policy, static (_, _) => null).DeclareNotStored(cases.Policy, "Forms on paper"));

        Assert.Equal(HealthStatus.Unhealthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task TypeThatOneOfTwoStoresHolds_IsStored()
    {
        await using var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            var builder = services.AddContactTracingPurge().AddPurge(cases.Policy, static (_, _) => null);
            cases.AddTo(builder);
        });
        await host.HearsAsync(eventId: 3);

        var health = await host.CheckAsync();
        Assert.Equal((HealthStatus.Healthy, "Hospital.Case"), (health.Status, Assert.Single(health.Data).Key));
    }

    [Fact]
    public async Task StoreThatDidNotHoldTheType_AndDoesNotAnswerNow_IsUnhealthy()
    {
        var isDown = false;
        await using var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            var builder = services.AddContactTracingPurge().AddPurge(cases.Policy, (_, _) => isDown ? throw new TimeoutException() : null);
            contacts.AddTo(builder);
        });
        await host.HearsAsync(eventId: 3);
        isDown = true;

        Assert.Equal("Hospital.Case: the store does not answer: System.TimeoutException", (await host.CheckAsync()).Description);
    }

    [Fact]
    public void DeclarationWithoutAJustification_IsRefused() => Assert.Throws<ArgumentException>(
        () => new ServiceCollection().AddContactTracingPurge().DeclareNotStored(cases.Policy, " "));

    [Fact]
    public async Task FailureStatus_StandsForUnhealthy()
    {
        cases.Preview = static () => new() { Due = 1, Expired = 1 };
        await using var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            cases.AddTo(services.AddContactTracingPurge());
            services.AddHealthChecks().AddContactTracingPurge("mild", HealthStatus.Degraded, ["ready"]);
        });

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"));

        Assert.Equal(HealthStatus.Degraded, Assert.Single(report.Entries).Value.Status);
    }

    private async Task<TestHost> StartAsync(bool completes = true)
    {
        var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            var builder = services.AddContactTracingPurge();
            cases.AddTo(builder);
            contacts.AddTo(builder);
        });
        await host.HearsAsync(eventId: 3, times: completes ? 2 : 1);
        return host;
    }
}
