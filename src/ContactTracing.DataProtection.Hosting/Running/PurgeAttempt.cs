using ContactTracing.DataProtection.Hosting.Observing;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>Calls a purge, and writes what came of it to journal, metrics and log: also where nobody waits for it any more.</summary>
internal sealed class PurgeAttempt(ScopedPurges purges, PurgeJournal journal, PurgeMetrics metrics, TimeProvider clock, ILogger<PurgeAttempt> log)
{
    /// <summary>Purges one type. Throws nothing.</summary>
    /// <param name="run">The run.</param>
    /// <param name="progress">The purge, which no other attempt has in hand.</param>
    /// <param name="stop">When it has to stop; disposed at the end.</param>
    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> ExecuteAsync(PurgeRun run, PurgeProgress progress, PurgeStop stop)
    {
        var (purge, began) = (progress.Purge, clock.GetTimestamp());
        progress.Stop = stop;
        try
        {
            var evidence = await purges.PurgeAsync(purge, run with { Progress = progress }, stop.Token).ConfigureAwait(false);
            return evidence is null || Ended(progress, evidence, began);
        }
#pragma warning disable CA1031 // Whatever a store throws at one type, the others are purged, and this one again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // What a driver throws when it is cancelled is its own affair: the token tells. Evidence that was lost is no stop.
            return stop.Token.IsCancellationRequested && failure is not PurgeEvidenceException
                ? Stopped(run, progress, stop, began)
                : Failed(run, progress, failure, began);
        }
        finally
        {
            progress.Stop = null;
            stop.Dispose();
        }
    }

    private bool Ended(PurgeProgress progress, PurgeEvidence evidence, long began)
    {
        var recordType = progress.Purge.RecordType;
        progress.Count(evidence);
        metrics.Ended(recordType, evidence.Outcome, clock.GetElapsedTime(began));
        var isDone = evidence.Outcome == PurgeOutcome.Completed;
        if (isDone)
        {
            journal.Completed(progress.Purge, evidence.StartedAt);
        }

        // Whoever reads the line finds the health check of one mind with it.
        log.Ended(recordType, evidence.Outcome, evidence.Deleted, evidence.Blocked, evidence.RunId);
        return isDone;
    }

    private bool Stopped(PurgeRun run, PurgeProgress progress, PurgeStop stop, long began)
    {
        var recordType = progress.Purge.RecordType;
        metrics.Ended(recordType, PurgeOutcome.Cancelled, clock.GetElapsedTime(began));
        if (stop.IsShutdown)
        {
            log.StoppedWithHost(recordType, run.Id);
            return false;
        }

        metrics.Failed(recordType, PurgeFailure.TimeLimit);
        journal.Failed(progress.Purge, new(run.Id, PurgeFailure.TimeLimit, clock.GetUtcNow()));
        log.OutOfTime(recordType, run.Id);
        return false;
    }

    // The text of an exception may quote a row: a key, a name in a violated constraint. Its type says what kind of trouble it is.
    private bool Failed(PurgeRun run, PurgeProgress progress, Exception failure, long began)
    {
        var (recordType, error) = (progress.Purge.RecordType, failure.GetType().FullName ?? failure.GetType().Name);
        metrics.Ended(recordType, PurgeOutcome.Failed, clock.GetElapsedTime(began));
        metrics.Failed(recordType, error);
        journal.Failed(progress.Purge, new(run.Id, error, clock.GetUtcNow()));
        log.Failed(recordType, error, run.Id);
        if (failure is PurgeEvidenceException { Evidence: { } evidence })
        {
            log.EvidenceNotWritten(evidence);
        }

        return false;
    }
}
