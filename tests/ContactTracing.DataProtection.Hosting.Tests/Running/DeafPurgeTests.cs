using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Running;

/// <summary>A purge that pays no heed to its token: it is left behind, and stops neither the other types nor the next runs.</summary>
public sealed class DeafPurgeTests
{
    private const int Ended = 3, TriedAgain = 11, Stuck = 16, Released = 17;

    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));
    private readonly ScriptedPurge contacts = new(Policies.Of("Hospital.Contact"));
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task OtherTypes_ArePurged_AndHealthTellsOfTheRunThatIsStuck()
    {
        await using var host = await StuckAsync();

        await host.HearsAsync(Ended);
        Assert.Equal((1, 1), (cases.Runs.Count, contacts.Runs.Count));
        var line = Assert.Single(host.Log.Purges, line => line.EventId == Stuck);
        Assert.Equal(LogLevel.Critical, line.Level);
        var health = await host.CheckAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, $"Hospital.Case: stuck run: {cases.Runs[0].Id} was told to stop and has not ended"), (health.Status, health.Description));
        answer.SetResult();
    }

    [Fact]
    public async Task NextRun_TakesTheOthers_AndDoesNotBeginItASecondTime()
    {
        await using var host = await StuckAsync();
        await host.RestsAsync(TriedAgain);
        await HoursPassUntilAsync(host, () => host.Runs == 2);

        await host.HearsAsync(Ended, times: 2);
        Assert.Equal((1, 2), (cases.Runs.Count, contacts.Runs.Count));
        answer.SetResult();
    }

    [Fact]
    public async Task OneThatEndsAtLast_IsTriedAgain_AndHealthy()
    {
        await using var host = await StuckAsync();
        await host.RestsAsync(TriedAgain);

        answer.SetResult();
        await host.HearsAsync(Released);
        cases.Script = static (_, _, _) => Task.FromResult((1L, PurgeOutcome.Completed));
        await HoursPassUntilAsync(host, () => cases.Runs.Count == 2);
        await host.HearsAsync(Ended, times: 2);

        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    // Blocks the thread that calls it, as a synchronous driver does.
    [Fact]
    public async Task OneThatBlocksItsThread_StopsNoOther()
    {
        using var gate = new ManualResetEventSlim();
        cases.Script = (_, _, _) =>
        {
            gate.Wait(TimeSpan.FromMinutes(2), CancellationToken.None);
            return Task.FromResult((1L, PurgeOutcome.Completed));
        };
        await using var host = await StartAsync();
        await TellToStopAsync(host);

        await host.HearsAsync(Ended);
        Assert.Single(contacts.Runs);
        gate.Set();
        await host.HearsAsync(Released);
    }

    [Fact]
    public async Task OneThatEndsLate_ButWithinTheMinute_IsNotStuck()
    {
        cases.Script = async (attempt, _, stop) =>
        {
            await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, stop));
            await answer.Task;
            stop.ThrowIfCancellationRequested();
            return (1, PurgeOutcome.Completed);
        };
        await using var host = await StartAsync();
        await Eventually.Holds(() => cases.Runs.Count == 1, "the purge began");
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        answer.SetResult();

        await host.HearsAsync(eventId: 6);
        Assert.Equal(0, host.Log.Count(Stuck));
    }

    private async Task<TestHost> StuckAsync()
    {
        cases.Script = async (_, _, _) =>
        {
            await answer.Task;
            throw new TimeoutException();
        };
        var host = await StartAsync();
        await TellToStopAsync(host);
        return host;
    }

    // Its share of the hour is the half; then it has a minute to stop.
    private async Task TellToStopAsync(TestHost host)
    {
        await Eventually.Holds(() => cases.Runs.Count == 1, "the purge began");
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await Eventually.Holds(
            () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(10));
                return host.Log.Count(Stuck) == 1;
            },
            "the purge was told to be stuck");
    }

    private static async Task HoursPassUntilAsync(TestHost host, Func<bool> condition)
    {
        for (var minute = 0; !condition(); minute += 20)
        {
            Assert.InRange(minute, 0, 60 * 48);
            await host.AdvanceAsync(TimeSpan.FromMinutes(20));
        }
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(Instants.Clock(), services =>
    {
        var builder = services.AddContactTracingPurge(static options => options.Jitter = TimeSpan.Zero);
        cases.AddTo(builder);
        contacts.AddTo(builder);
    });
}
