using ContactTracing.DataProtection.Hosting.Observing;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>One purge in one run, through all its attempts: hears of each batch, counts it, and says now and then how far it is.</summary>
internal sealed class PurgeProgress(ScheduledPurge purge, PurgeMetrics metrics, TimeProvider clock, ILogger log) : IProgress<PurgeEvidence>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private long counted;
    private long saidAt = clock.GetTimestamp();

    public ScheduledPurge Purge => purge;

    /// <summary>What the attempt in progress has to obey.</summary>
    public PurgeStop? Stop { get; set; }

    public void Report(PurgeEvidence value)
    {
        Count(value);
        if (clock.GetElapsedTime(saidAt) >= Pause)
        {
            saidAt = clock.GetTimestamp();
            log.Progress(purge.RecordType, value.Deleted, value.RunId);
        }

        Stop?.AfterBatch();
    }

    /// <summary>Counts what was deleted since the last time. The count of a run goes on when it is tried again.</summary>
    public void Count(PurgeEvidence evidence)
    {
        metrics.Deleted(purge.RecordType, evidence.Deleted - counted);
        counted = evidence.Deleted;
    }
}
