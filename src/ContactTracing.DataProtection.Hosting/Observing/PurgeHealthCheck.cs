using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>Asks every store, and says the worst of what it heard.</summary>
internal sealed class PurgeHealthCheck(
    IEnumerable<ScheduledPurge> purges,
    PurgeObserver observer,
    PurgeJournal journal,
    UnstoredTypes unstored,
    ClockWatch watch,
    IOptions<PurgeScheduleOptions> options,
    TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var findings = new HealthFindings();
        foreach (var purge in purges)
        {
            var error = await observer.AskAsync(purge, cancellationToken).ConfigureAwait(false);
            var status = journal.Of(purge);
            if (status.IsStored || error is not null)
            {
                var health = error is null ? Judge(purge, status) : new(HealthStatus.Unhealthy, $"the store does not answer: {error}");
                findings.AddStored(purge.RecordType, health, Describe(status, health, answered: error is null));
            }
        }

        foreach (var (recordType, justification) in unstored.Find())
        {
            findings.AddUnstored(recordType, justification);
        }

        return findings.ToResult(context.Registration.FailureStatus, watch.Look());
    }

    private PurgeHealth Judge(ScheduledPurge purge, PurgeStatus status) =>
        PurgeHealth.Of(status, journal.Since, clock.GetUtcNow(), options.Value, options.Value.LeadOf(purge.Policy));

    private Dictionary<string, object?> Describe(PurgeStatus status, PurgeHealth health, bool answered)
    {
        var preview = answered ? status.Preview : null;
        return new(StringComparer.Ordinal)
        {
            ["status"] = health.Status.ToString(),
            ["due"] = preview?.Due,
            ["expired"] = preview?.Expired,
            ["blocked"] = preview?.Blocked,
            ["oldest"] = preview?.Oldest,
            ["nextDueAt"] = preview?.NextDueAt,
            ["lastCompletedAt"] = status.LastCompletedAt(clock.GetUtcNow()),
            ["lastFailure"] = status.Failure?.ErrorType,
        };
    }
}
