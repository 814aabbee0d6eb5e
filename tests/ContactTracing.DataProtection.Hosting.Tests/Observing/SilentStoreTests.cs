using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>A store whose preview never returns, and hears of no token: it stops neither the purges nor the health check.</summary>
public sealed class SilentStoreTests
{
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));
    private readonly ScriptedPurge contacts = new(Policies.Of("Hospital.Contact"));
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task AtTheStart_IsPurgedAfterAMinute_AsWhatDidNotAnswer()
    {
        cases.Answers = answer.Task;
        await using var host = await StartAsync();
        await AskedAsync(cases, times: 1);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.HearsAsync(eventId: 3, times: 2);

        Assert.Equal("What is due of Hospital.Case could not be asked: TimeLimit", host.Log.Purges.First(line => line.EventId == 9).Text);
        Assert.Equal((1, 1), (cases.Runs.Count, contacts.Runs.Count));
    }

    [Fact]
    public async Task RunLimitThatIsShorter_IsTheLimit()
    {
        cases.Answers = answer.Task;
        await using var host = await StartAsync(runLimit: TimeSpan.FromSeconds(10));
        await AskedAsync(cases, times: 1);

        host.Clock.Advance(TimeSpan.FromSeconds(10));

        await host.HearsAsync(eventId: 9);
    }

    [Fact]
    public async Task HealthCheck_SaysThatTheStoreDoesNotAnswer_AfterAMinute()
    {
        await using var host = await StartedAsync();
        cases.Answers = answer.Task;
        var check = host.CheckAsync();
        await AskedAsync(cases, times: 3);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var health = await check;

        Assert.Equal((HealthStatus.Unhealthy, "Hospital.Case: the store does not answer: TimeLimit"), (health.Status, health.Description));
    }

    [Fact]
    public async Task StoreThatAnswersJustInTime_IsHeard()
    {
        await using var host = await StartedAsync();
        cases.Answers = answer.Task;
        var check = host.CheckAsync();
        await AskedAsync(cases, times: 3);

        host.Clock.Advance(TimeSpan.FromSeconds(59));
        answer.SetResult();

        Assert.Equal(HealthStatus.Healthy, (await check).Status);
    }

    [Fact]
    public async Task StoreThatHasNotAnswered_IsNotAskedAgain_UntilItHas()
    {
        await using var host = await StartedAsync();
        cases.Answers = answer.Task;
        for (var checks = 1; checks <= 3; checks++)
        {
            var check = host.CheckAsync();
            await Eventually.Holds(
                () =>
                {
                    host.Clock.Advance(TimeSpan.FromSeconds(5));
                    return check.IsCompleted;
                },
                "the check gave up");
            Assert.Equal(HealthStatus.Unhealthy, (await check).Status);
        }

        Assert.Equal(3, cases.Asked);
        answer.SetResult();
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
        Assert.Equal(4, cases.Asked);
    }

    // Asked at the start and after the run.
    private async Task<TestHost> StartedAsync()
    {
        var host = await StartAsync();
        await AskedAsync(contacts, times: 2);
        return host;
    }

    private Task<TestHost> StartAsync(TimeSpan? runLimit = null) => TestHost.StartAsync(Instants.Clock(), services =>
    {
        var builder = services.AddContactTracingPurge(options => options.RunLimit = runLimit ?? options.RunLimit);
        cases.AddTo(builder);
        contacts.AddTo(builder);
    });

    private static Task AskedAsync(ScriptedPurge purge, int times) => Eventually.Holds(() => purge.Asked >= times, $"a preview began {times} times");
}
