using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Running;

/// <summary>Runs, attempts and what stops them, in a real host with purges that do what the test says.</summary>
public sealed class PurgeRoundTests
{
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));
    private readonly ScriptedPurge contacts = new(Policies.Of("Hospital.Contact"));

    [Fact]
    public async Task FailingType_StopsNoOther_AndIsTriedAgainInTheSameRun()
    {
        cases.Script = static (attempt, _, _) => attempt <= 2 ? throw new InvalidOperationException() : Task.FromResult((4L, PurgeOutcome.Completed));
        await using var host = await StartAsync();
        await host.RestsAsync(eventId: 11);
        Assert.Single(contacts.Runs);

        host.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(cases.Runs);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.RestsAsync(eventId: 11, times: 2);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.HearsAsync(eventId: 3, times: 2);

        Assert.Single(contacts.Runs);
        Assert.Single(cases.Runs.Concat(contacts.Runs).Select(run => (run.Id, run.StartedAt)).Distinct());
        Assert.Equal((3, 1), (cases.Runs.Count, host.Runs));
    }

    [Fact]
    public async Task TypeThatFailsAllTheTime_IsTriedWithinTheIntervalOnly_AndAgainInTheNextRun()
    {
        cases.Script = static (_, _, _) => throw new InvalidOperationException();
        await using var host = await StartAsync();
        for (var (attempt, pause) = (1, 1); attempt < 29; (attempt, pause) = (attempt + 1, Math.Min(2 * pause, 60)))
        {
            await host.RestsAsync(eventId: 11, times: attempt);
            host.Clock.Advance(TimeSpan.FromMinutes(pause));
        }

        // 1, 2, 4 … 32 minutes, then an hour each: 29 attempts fit into a day.
        await host.HearsAsync(eventId: 12);
        Assert.Equal(29, cases.Runs.Count);
        Assert.Single(cases.Runs.Select(run => run.Id).Distinct());
        Assert.Equal(1, host.Runs);

        host.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.Holds(() => host.Runs == 2, "the next run began");
        await Eventually.Holds(() => contacts.Runs.Count == 2, "the next run took the other type too");
    }

    [Fact]
    public async Task TextOfAnException_IsNotLogged()
    {
        cases.Script = static (_, _, _) => throw new InvalidOperationException("Key (name)=(Dupont) exists", new TimeoutException("Dupont"));
        await using var host = await StartAsync();
        await host.RestsAsync(eventId: 11);

        var line = Assert.Single(host.Log.Purges, line => line.EventId == 5);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Equal($"Purge of Hospital.Case in run {cases.Runs[0].Id} failed with System.InvalidOperationException; earlier batches stay deleted", line.Text);
        Assert.DoesNotContain(host.Log.Purges, other => other.Text.Contains("Dupont", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EvidenceThatCouldNotBeWritten_IsInTheLog()
    {
        var lost = cases.EvidenceOf(PurgeRun.Start(TimeProvider.System), 12);
        cases.Script = (_, _, _) => throw new PurgeEvidenceException("No room", lost, new IOException());
        await using var host = await StartAsync();
        await host.RestsAsync(eventId: 11);

        var line = Assert.Single(host.Log.Purges, line => line.EventId == 8);
        Assert.Equal((LogLevel.Critical, true), (line.Level, line.Text.EndsWith(lost.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RecordsThatWereLocked_AreTriedAgain()
    {
        cases.Script = static (attempt, _, _) => Task.FromResult((1L, attempt == 1 ? PurgeOutcome.Incomplete : PurgeOutcome.Completed));
        await using var host = await StartAsync();
        await host.RestsAsync(eventId: 11);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.HearsAsync(eventId: 3, times: 3);

        Assert.Equal(2, cases.Runs.Count);
        Assert.Single(contacts.Runs);
    }

    [Fact]
    public async Task TypeThatHangs_TakesItsShareOfTheTime_AndNotThatOfTheOthers()
    {
        cases.Script = static (attempt, _, stop) => attempt == 1 ? NeverAsync(stop) : Task.FromResult((1L, PurgeOutcome.Completed));
        await using var host = await StartAsync(static options => options.RunLimit = TimeSpan.FromMinutes(20));
        await Eventually.Holds(() => cases.Runs.Count == 1, "the purge that hangs began");

        host.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        await Task.Delay(50);
        Assert.Empty(contacts.Runs);
        host.Clock.Advance(TimeSpan.FromTicks(1));
        await host.HearsAsync(eventId: 6);

        // What the other type left of the time, the first one has.
        await host.HearsAsync(eventId: 3, times: 2);
        Assert.Equal((2, 1, 0), (cases.Runs.Count, contacts.Runs.Count, host.Log.Count(11)));
    }

    [Fact]
    public async Task RunThatIsOutOfTime_IsTriedAgainLater()
    {
        cases.Script = static (attempt, _, stop) => attempt == 1 ? NeverAsync(stop) : Task.FromResult((1L, PurgeOutcome.Completed));
        contacts.Script = static (attempt, _, stop) => attempt == 1 ? NeverAsync(stop) : Task.FromResult((1L, PurgeOutcome.Completed));
        await using var host = await StartAsync(static options => options.RunLimit = TimeSpan.FromMinutes(20));
        await Eventually.Holds(() => cases.Runs.Count == 1, "the first type began");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await Eventually.Holds(() => contacts.Runs.Count == 1, "the second type began");
        host.Clock.Advance(TimeSpan.FromMinutes(10));

        await host.RestsAsync(eventId: 11);
        Assert.Equal((2, 0), (host.Log.Count(6), host.Log.Count(3)));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.HearsAsync(eventId: 3, times: 2);
    }

    [Fact]
    public async Task LongRun_SaysNowAndThenHowFarItIs()
    {
        var clock = Instants.Clock();
        cases.Script = (_, run, _) =>
        {
            for (var batch = 1; batch <= 40; batch++)
            {
                clock.Advance(TimeSpan.FromSeconds(10));
                run.Progress!.Report(cases.EvidenceOf(run, batch));
            }

            return Task.FromResult((40L, PurgeOutcome.Completed));
        };
        await using var host = await TestHost.StartAsync(clock, services => cases.AddTo(services.AddContactTracingPurge()));
        await host.HearsAsync(eventId: 3);

        var lines = host.Log.Purges.Where(line => line.EventId == 4).ToList();
        Assert.Equal(40 / 3, lines.Count);
        Assert.Contains("goes on: 3 deleted so far", lines[0].Text, StringComparison.Ordinal);
    }

    private static async Task<(long, PurgeOutcome)> NeverAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        return default;
    }

    private Task<TestHost> StartAsync(Action<PurgeScheduleOptions>? configure = null) => TestHost.StartAsync(Instants.Clock(), services =>
    {
        var builder = services.AddContactTracingPurge(configure);
        cases.AddTo(builder);
        contacts.AddTo(builder);
    });
}
