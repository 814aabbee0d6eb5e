using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>A clock that is set back makes old records look young. What runs have left behind tells of it.</summary>
public sealed class ClockSetBackTests
{
    private const int Behind = 13;

    private readonly SettableClock clock = new(Instants.Now);
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));

    [Fact]
    public async Task ClockThatIsSetBack_IsUnhealthy_AndSaidOnceForEachTime()
    {
        await using var host = await StartedAsync();

        clock.Error = TimeSpan.FromDays(-40);
        var health = await host.CheckAsync();
        await host.CheckAsync();

        Assert.Equal(
            (HealthStatus.Unhealthy, "Hospital.Case: the clock is behind the evidence: it says 2021-05-06T10:00:00.0000000Z, and a run began at 2021-06-15T10:00:00.0000000Z"),
            (health.Status, health.Description));
        var line = Assert.Single(host.Log.Purges, line => line.EventId == Behind);
        Assert.Equal(LogLevel.Critical, line.Level);
        Assert.Contains("it says 2021-05-06T10:00:00.0000000+00:00, and a run that completed began at 2021-06-15T10:00:00.0000000+00:00", line.Text, StringComparison.Ordinal);

        // To be set right is to jump ahead: for an hour nobody knows which of the two times was the wrong one.
        clock.Error = TimeSpan.Zero;
        Assert.Equal(HealthStatus.Degraded, (await host.CheckAsync()).Status);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
        clock.Error = TimeSpan.FromDays(-40);
        await host.CheckAsync();
        Assert.Equal(2, host.Log.Count(Behind));
    }

    [Fact]
    public async Task RunByTheWrongClock_DoesNotHideThatItIsWrong()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromDays(-40);
        while (host.Runs == 1)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(10);
        }

        await host.HearsAsync(eventId: 3, times: 2);
        await Eventually.Holds(() => cases.Asked >= 3, "the store was asked after the run");

        Assert.Equal(HealthStatus.Unhealthy, (await host.CheckAsync()).Status);
        Assert.Equal(1, host.Log.Count(Behind));
    }

    [Fact]
    public async Task EvidenceOfAnotherProcess_TellsAtTheStart()
    {
        cases.Preview = static () => new() { LastCompletedAt = Instants.Now.AddHours(1) };
        await using var host = await StartedAsync();

        Assert.Equal(1, host.Log.Count(Behind));
    }

    [Fact]
    public async Task ClockThatIsAFewMinutesBack_IsHealthy()
    {
        await using var host = await StartedAsync();

        clock.Error = TimeSpan.FromMinutes(-5);

        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
        Assert.Equal(0, host.Log.Count(Behind));
    }

    // Nothing has completed, so that there is no evidence: the time goes on all the same.
    [Fact]
    public async Task ClockThatIsSetBackBeforeAnythingCompleted_DoesNotStopTheTime()
    {
        cases.Script = static (_, _, _) => Task.FromResult((0L, PurgeOutcome.Incomplete));
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromDays(-40);
        clock.Advance(TimeSpan.FromHours(49) + TimeSpan.FromMinutes(1));

        Assert.Equal("Hospital.Case: no run has completed within the lead of 2.01:00:00", (await host.CheckAsync()).Description);
    }

    private async Task<TestHost> StartedAsync()
    {
        var host = await TestHost.StartAsync(clock, services => cases.AddTo(services.AddContactTracingPurge()));
        await host.HearsAsync(eventId: 3);
        await Eventually.Holds(() => cases.Asked >= 2, "the store was asked after the run");
        return host;
    }
}
