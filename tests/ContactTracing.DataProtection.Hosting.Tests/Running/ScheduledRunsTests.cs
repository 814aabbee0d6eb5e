using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;

namespace ContactTracing.DataProtection.Hosting.Tests.Running;

/// <summary>When a host runs.</summary>
public sealed class ScheduledRunsTests
{
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));

    [Fact]
    public async Task Runs_ComeByTheInterval()
    {
        await using var host = await StartAsync(TimeSpan.Zero);
        for (var day = 1; day <= 5; day++)
        {
            await host.RunsAsync(day);
            host.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
            await Task.Delay(30);
            Assert.Equal(day, host.Runs);
            host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await host.RunsAsync(6);
        Assert.Equal([0, 1, 2, 3, 4, 5], cases.Runs.Select(run => (run.StartedAt - Instants.Now).TotalDays));
    }

    [Fact]
    public async Task Jitter_BringsRunsForward_ByChance()
    {
        await using var host = await StartAsync(TimeSpan.FromHours(12));
        for (var run = 1; run <= 12; run++)
        {
            await host.RunsAsync(run);
            while (host.Runs == run)
            {
                await host.AdvanceAsync(TimeSpan.FromMinutes(30));
            }
        }

        await host.RunsAsync(13);
        var hours = cases.Runs.Zip(cases.Runs.Skip(1), (earlier, later) => (later.StartedAt - earlier.StartedAt).TotalHours).ToList();
        Assert.All(hours, static gap => Assert.InRange(gap, 12, 24.5));
        Assert.True(hours.Distinct().Count() > 1);
    }

    [Fact]
    public async Task ClockThatIsSetBack_DoesNotPutTheNextRunOff()
    {
        var clock = new SettableClock(Instants.Now);
        await using var host = await TestHost.StartAsync(clock, services => cases.AddTo(services.AddContactTracingPurge()));
        await host.RunsAsync();
        clock.Error = TimeSpan.FromDays(-365);
        for (var hour = 0; host.Runs == 1; hour++)
        {
            Assert.InRange(hour, 0, 25);
            await host.AdvanceAsync(TimeSpan.FromHours(1));
        }

        await host.RunsAsync(2);
        Assert.InRange(cases.Runs[1].StartedAt, Instants.Now.AddDays(-365), Instants.Now.AddDays(-363));
    }

    [Fact]
    public async Task ClockThatJumpsAhead_IsOneRunLate_AndNotManyRuns()
    {
        await using var host = await StartAsync(TimeSpan.Zero);
        await host.RunsAsync();

        host.Clock.Advance(TimeSpan.FromDays(30));
        await host.RunsAsync(2);
        await Task.Delay(50);

        Assert.Equal(2, host.Runs);
    }

    [Fact]
    public async Task StoreThatDoesNotAnswerAtTheStart_IsPurgedAtOnce_AndTheHostStarts()
    {
        cases.Preview = static () => throw new TimeoutException("Dupont");
        await using var host = await StartAsync(TimeSpan.Zero);

        await host.RunsAsync();

        Assert.Equal("What is due of Hospital.Case could not be asked: System.TimeoutException", host.Log.Purges.First(line => line.EventId == 9).Text);
    }

    private Task<TestHost> StartAsync(TimeSpan jitter) => TestHost.StartAsync(
        Instants.Clock(), services => cases.AddTo(services.AddContactTracingPurge(options => options.Jitter = jitter)));
}
