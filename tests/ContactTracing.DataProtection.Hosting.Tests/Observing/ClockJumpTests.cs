using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>A host whose clock jumps ahead, so that everything seems to be due.</summary>
public sealed class ClockJumpTests
{
    private const int Ended = 3, Jumped = 14, Believed = 15;

    private readonly SettableClock clock = new(Instants.Now);
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));

    [Fact]
    public async Task JumpAhead_KeepsPurgesFromRunning_UntilItHasStayedForAnHour()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromDays(365);
        await MinutesPassAsync(host, 1);

        var line = Assert.Single(host.Log.Purges, line => line.EventId == Jumped);
        Assert.Equal(
            (LogLevel.Critical, "The clock jumped ahead by 365.00:00:00 and says 2022-06-15T10:01:00.0000000+00:00. No purge begins for 01:00:00: set the clock right until then, or what is not due will be deleted"),
            (line.Level, line.Text));
        await MinutesPassAsync(host, 59);
        Assert.Equal((1, 1, 0), (host.Runs, host.Log.Count(Jumped), host.Log.Count(Believed)));

        await MinutesPassAsync(host, 1);
        await host.HearsAsync(Ended, times: 2);
        Assert.Equal(Instants.Now.AddDays(365).AddMinutes(61), cases.Runs[1].StartedAt);
        Assert.Equal(1, host.Log.Count(Believed));
    }

    [Fact]
    public async Task ClockThatIsSetRightInTime_PurgesNothingByTheWrongOne()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromDays(365);
        await MinutesPassAsync(host, 30);
        clock.Error = TimeSpan.Zero;
        await MinutesPassAsync(host, 2);

        await host.HearsAsync(Believed);
        await MinutesPassAsync(host, 60 * 24);
        Assert.All(cases.Runs, run => Assert.InRange(run.StartedAt, Instants.Now, Instants.Now.AddDays(2)));
        Assert.Equal(1, host.Log.Count(Jumped));
    }

    // Not unhealthy: whatever restarts an unhealthy process would make it forget, and believe the clock.
    [Fact]
    public async Task Health_IsDegraded_WhileTheTimeIsNotBelieved()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromHours(9);

        var health = await host.CheckAsync();
        Assert.Equal(
            (HealthStatus.Degraded, "The clock jumped ahead by 09:00:00: no purge begins for 01:00:00, to see whether it stays"), (health.Status, health.Description));

        clock.Error = TimeSpan.Zero;
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task Health_SaysFirstThatTheClockJumped_WhereRecordsSeemToBeLate()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromDays(365);
        cases.Preview = static () => new() { Due = 1, Expired = 1 };

        var health = await host.CheckAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, "The clock jumped ahead by 365.00:00:00: no purge begins for 01:00:00, to see whether it stays; Hospital.Case: 1 records are past their deadline"),
            (health.Status, health.Description));
    }

    [Fact]
    public async Task JumpOfAFewMinutes_KeepsNothing()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromMinutes(5);
        await MinutesPassAsync(host, 60 * 24);

        await host.HearsAsync(Ended, times: 2);
        Assert.Equal(0, host.Log.Count(Jumped));
    }

    [Fact]
    public async Task HostThatStopsWhileItWaits_StopsAtOnce()
    {
        await using var host = await StartedAsync();
        clock.Error = TimeSpan.FromDays(365);
        await MinutesPassAsync(host, 5);

        await host.StopAsync();

        Assert.Equal(1, host.Runs);
    }

    private async Task MinutesPassAsync(TestHost host, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<TestHost> StartedAsync()
    {
        var host = await TestHost.StartAsync(clock, services => cases.AddTo(services.AddContactTracingPurge()));
        await host.RunsAsync();
        return host;
    }
}
