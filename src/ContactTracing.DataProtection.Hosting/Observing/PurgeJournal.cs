using System.Collections.Concurrent;
using ContactTracing.DataProtection.Hosting.Running;
using ContactTracing.DataProtection.Hosting.Scheduling;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>What is known of every purge: for the health check, the metrics and the first run. Safe to share between threads.</summary>
internal sealed class PurgeJournal(TimeProvider clock)
{
    private readonly ConcurrentDictionary<ScheduledPurge, PurgeStatus> statuses = new();

    private readonly ElapsedTime age = new(clock);

    /// <summary>Since when this process could have run anything, by the clock as it is now.</summary>
    public DateTimeOffset Since => clock.GetUtcNow() - age.Value;

    /// <summary>The latest start among all runs of all types that completed; null when there is none.</summary>
    public DateTimeOffset? LatestCompletion => statuses.Values.Max(static status => status.LatestCompletion);

    public IEnumerable<PurgePreview> Previews => statuses.Values.Select(static status => status.Preview).OfType<PurgePreview>();

    public PurgeStatus Of(ScheduledPurge purge) => statuses.GetValueOrDefault(purge) ?? new();

    /// <summary>The store answered; with null, that it does not hold the type.</summary>
    public void Asked(ScheduledPurge purge, PurgePreview? preview) =>
        Update(purge, status => status with { Preview = preview, IsStored = preview is not null });

    public void Completed(ScheduledPurge purge, DateTimeOffset startedAt) =>
        Update(purge, status => status with
        {
            CompletedAt = startedAt,
            LatestStart = status.LatestStart > startedAt ? status.LatestStart : startedAt,
            Failure = null,
        });

    public void Failed(ScheduledPurge purge, PurgeFailure failure) => Update(purge, status => status with { Failure = failure });

    /// <summary>The purge was told to stop and goes on.</summary>
    public void Stuck(ScheduledPurge purge, Guid runId) => Update(purge, status => status with { StuckRun = runId });

    /// <summary>A purge that was stuck has ended.</summary>
    public void Released(ScheduledPurge purge) => Update(purge, status => status with { StuckRun = null });

    private void Update(ScheduledPurge purge, Func<PurgeStatus, PurgeStatus> change) =>
        statuses.AddOrUpdate(purge, _ => change(new()), (_, status) => change(status));
}
