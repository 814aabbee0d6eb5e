using System.Collections.Concurrent;
using ContactTracing.DataProtection.Hosting.Running;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>What is known of every purge: for the health check, the metrics and the first run. Safe to share between threads.</summary>
internal sealed class PurgeJournal(TimeProvider clock)
{
    private readonly ConcurrentDictionary<ScheduledPurge, PurgeStatus> statuses = new();

    /// <summary>Since when this process could have run anything.</summary>
    public DateTimeOffset Since { get; } = clock.GetUtcNow();

    public IEnumerable<PurgePreview> Previews => statuses.Values.Select(static status => status.Preview).OfType<PurgePreview>();

    public PurgeStatus Of(ScheduledPurge purge) => statuses.GetValueOrDefault(purge) ?? new();

    /// <summary>The store answered; with null, that it does not hold the type.</summary>
    public void Asked(ScheduledPurge purge, PurgePreview? preview) =>
        Update(purge, status => status with { Preview = preview, IsStored = preview is not null });

    public void Completed(ScheduledPurge purge, DateTimeOffset startedAt) =>
        Update(purge, status => status with { CompletedAt = startedAt, Failure = null });

    public void Failed(ScheduledPurge purge, PurgeFailure failure) => Update(purge, status => status with { Failure = failure });

    private void Update(ScheduledPurge purge, Func<PurgeStatus, PurgeStatus> change) =>
        statuses.AddOrUpdate(purge, _ => change(new()), (_, status) => change(status));
}
