using ContactTracing.DataProtection.Hosting.Observing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>Each state of health, with its near miss. The schedule is daily, its lead 49 hours, its runs an hour at most.</summary>
public sealed class PurgeHealthTests
{
    private static readonly DateTimeOffset Now = Purges.Instants.Now;
    private static readonly PurgeScheduleOptions Options = new();
    private static readonly PurgeFailure Failure = new(Guid.NewGuid(), "System.TimeoutException", Now);

    // The clock of the tests is five minutes and a tick behind that of the run.
    private const string Behind = "the clock is behind the evidence: it says 2021-06-15T10:00:00.0000000Z, and a run began at 2021-06-15T10:05:00.0000001Z";

    public static TheoryData<string, HealthStatus, string> Cases { get; } = new()
    {
        { "expired", HealthStatus.Unhealthy, "2 records are past their deadline" },
        { "quiet for longer than the lead", HealthStatus.Unhealthy, "no run has completed within the lead of 2.01:00:00" },
        { "quiet for the lead", HealthStatus.Healthy, "nothing is late" },
        { "never run, started before the lead", HealthStatus.Unhealthy, "no run has completed within the lead of 2.01:00:00" },
        { "never run, just started", HealthStatus.Healthy, "nothing is late" },
        { "failed", HealthStatus.Degraded, "the last run failed with System.TimeoutException" },
        { "failed and expired", HealthStatus.Unhealthy, "2 records are past their deadline" },
        { "due for longer than an interval", HealthStatus.Degraded, "3 records are due, and no run has completed for 1.01:00:00.0000001" },
        { "due since the last run", HealthStatus.Healthy, "nothing is late" },
        { "nothing due for longer than an interval", HealthStatus.Healthy, "nothing is late" },
        { "blocked", HealthStatus.Healthy, "nothing is late" },
        { "stuck", HealthStatus.Unhealthy, "stuck run: 6f9619ff-8b86-d011-b42d-00c04fc964ff was told to stop and has not ended" },
        { "completed in the future", HealthStatus.Unhealthy, Behind },
        { "completed in the future, by the evidence in the store", HealthStatus.Unhealthy, Behind },
        { "completed again after the clock was set back", HealthStatus.Unhealthy, Behind },
        { "completed in the future, and something expired", HealthStatus.Unhealthy, Behind },
        { "completed on a machine that is a little ahead", HealthStatus.Healthy, "nothing is late" },
        { "completed in another process", HealthStatus.Healthy, "nothing is late" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Health_IsTheWorstOfWhatHolds(string situation, HealthStatus status, string reason)
    {
        var (known, since) = Situation(situation);

        Assert.Equal(new PurgeHealth(status, reason), PurgeHealth.Of(known, since, Now, Options, TimeSpan.FromHours(49)));
    }

    private static (PurgeStatus, DateTimeOffset Since) Situation(string situation)
    {
        var (start, tick, skew) = (Now.AddDays(-30), TimeSpan.FromTicks(1), TimeSpan.FromMinutes(5));
        return situation switch
        {
            "expired" => (new(new() { Due = 2, Expired = 2 }, CompletedAt: Now), start),
            "quiet for longer than the lead" => (new(new(), CompletedAt: Now.AddHours(-49) - tick), start),
            "quiet for the lead" => (new(new(), CompletedAt: Now.AddHours(-49)), start),
            "never run, started before the lead" => (new(new()), Now.AddHours(-49) - tick),
            "never run, just started" => (new(new() { Due = 3 }), Now.AddMinutes(-1)),
            "failed" => (new(new(), CompletedAt: Now.AddHours(-1), Failure: Failure), start),
            "failed and expired" => (new(new() { Due = 2, Expired = 2 }, CompletedAt: Now, Failure: Failure), start),
            "due for longer than an interval" => (new(new() { Due = 3 }, CompletedAt: Now.AddHours(-25) - tick), start),
            "due since the last run" => (new(new() { Due = 3 }, CompletedAt: Now.AddHours(-25)), start),
            "nothing due for longer than an interval" => (new(new(), CompletedAt: Now.AddHours(-26)), start),
            "blocked" => (new(new() { Blocked = 9 }, CompletedAt: Now), start),
            "stuck" => (new(new(), CompletedAt: Now, StuckRun: new("6f9619ff-8b86-d011-b42d-00c04fc964ff")), start),
            "completed in the future" => (new(new(), CompletedAt: Now + skew + tick), start),
            "completed in the future, by the evidence in the store" => (new(new() { LastCompletedAt = Now + skew + tick }, CompletedAt: Now), start),
            "completed again after the clock was set back" => (new(new(), CompletedAt: Now, LatestStart: Now + skew + tick), start),
            "completed in the future, and something expired" => (new(new() { Due = 1, Expired = 1, LastCompletedAt = Now + skew + tick }), start),
            "completed on a machine that is a little ahead" => (new(new() { LastCompletedAt = Now + skew }, LatestStart: Now + skew), start),
            "completed in another process" => (new(new() { Due = 3, LastCompletedAt = Now.AddHours(-2) }, CompletedAt: Now.AddDays(-20)), start),
            _ => throw new ArgumentOutOfRangeException(nameof(situation), situation, null),
        };
    }
}
