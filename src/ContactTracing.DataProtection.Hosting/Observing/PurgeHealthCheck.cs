using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>Asks every store, and says the worst of what it heard.</summary>
internal sealed class PurgeHealthCheck(
    IEnumerable<ScheduledPurge> purges, PurgeObserver observer, PurgeJournal journal, IOptions<PurgeScheduleOptions> options, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        var worst = new List<(PurgeHealth Health, string RecordType)>();
        foreach (var purge in purges)
        {
            var error = await observer.AskAsync(purge, cancellationToken).ConfigureAwait(false);
            var status = journal.Of(purge);
            if (status.IsStored)
            {
                var health = error is null ? Judge(purge, status) : new(HealthStatus.Unhealthy, $"the store does not answer: {error}");
                worst.Add((health, purge.RecordType));
                data[KeyOf(purge, data)] = Describe(status, health, answered: error is null);
            }
        }

        return worst.Count == 0
            ? new(context.Registration.FailureStatus, "No purge is scheduled for any type that is stored.", data: data)
            : Worst(worst, context.Registration.FailureStatus, data);
    }

    private PurgeHealth Judge(ScheduledPurge purge, PurgeStatus status) =>
        PurgeHealth.Of(status, journal.Since, clock.GetUtcNow(), options.Value, options.Value.LeadOf(purge.Policy));

    private static HealthCheckResult Worst(
        List<(PurgeHealth Health, string RecordType)> all, HealthStatus failureStatus, IReadOnlyDictionary<string, object> data)
    {
        var status = all.Min(static found => found.Health.Status);
        var reasons = all.Where(found => found.Health.Status == status).Select(static found => $"{found.RecordType}: {found.Health.Reason}");
        return status switch
        {
            HealthStatus.Healthy => HealthCheckResult.Healthy("Purges are on time.", data),
            HealthStatus.Degraded => HealthCheckResult.Degraded(string.Join("; ", reasons), data: data),
            _ => new(failureStatus, string.Join("; ", reasons), data: data),
        };
    }

    // Two stores may hold one type.
    private static string KeyOf(ScheduledPurge purge, Dictionary<string, object> data)
    {
        var key = purge.RecordType;
        for (var number = 2; data.ContainsKey(key); number++)
        {
            key = FormattableString.Invariant($"{purge.RecordType} ({number})");
        }

        return key;
    }

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
