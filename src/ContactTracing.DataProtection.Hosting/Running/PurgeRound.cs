using ContactTracing.DataProtection.Hosting.Observing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>Goes through the purges of a run once. None of them stops another.</summary>
internal sealed class PurgeRound(
    ScopedPurges purges, PurgeJournal journal, PurgeMetrics metrics, IOptions<PurgeScheduleOptions> options, TimeProvider clock, ILogger<PurgeRound> log)
{
    /// <summary>What a run has to do.</summary>
    public IReadOnlyList<PurgeProgress> Begin(IEnumerable<ScheduledPurge> scheduled) =>
        [.. scheduled.Select(purge => new PurgeProgress(purge, metrics, clock, log))];

    /// <summary>Purges, one type after the other, for as long as there is time.</summary>
    /// <returns>What is to be tried again: failed, out of time, or kept from records that other sessions had locked.</returns>
    public async Task<IReadOnlyList<PurgeProgress>> ExecuteAsync(
        PurgeRun run, IReadOnlyList<PurgeProgress> open, TimeSpan limit, CancellationToken stopping)
    {
        var began = clock.GetTimestamp();
        var (failed, pending) = (new List<PurgeProgress>(), open);
        while (pending.Count > 0 && !stopping.IsCancellationRequested && limit > clock.GetElapsedTime(began))
        {
            pending = await PassAsync(run, pending, failed, () => limit - clock.GetElapsedTime(began), stopping).ConfigureAwait(false);
        }

        return [.. failed, .. pending];
    }

    // Each has an equal share of the time that is left: one that hangs may not take the time of all others. What the others leave of
    // theirs, those that were cut off share in the next pass.
    private async Task<IReadOnlyList<PurgeProgress>> PassAsync(
        PurgeRun run, IReadOnlyList<PurgeProgress> pending, List<PurgeProgress> failed, Func<TimeSpan> rest, CancellationToken stopping)
    {
        var cutOff = new List<PurgeProgress>();
        for (var i = 0; i < pending.Count && !stopping.IsCancellationRequested; i++)
        {
            using var stop = new PurgeStop(clock, rest() / (pending.Count - i), options.Value.DrainLimit, stopping);
            if (!await TryPurgeAsync(run, pending[i], stop).ConfigureAwait(false))
            {
                (stop.Token.IsCancellationRequested ? cutOff : failed).Add(pending[i]);
            }
        }

        return cutOff;
    }

    private async Task<bool> TryPurgeAsync(PurgeRun run, PurgeProgress progress, PurgeStop stop)
    {
        var (purge, began) = (progress.Purge, clock.GetTimestamp());
        progress.Stop = stop;
        try
        {
            var evidence = await purges.PurgeAsync(purge, run with { Progress = progress }, stop.Token).ConfigureAwait(false);
            return evidence is null || Ended(progress, evidence, began);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return Stopped(run, progress, stop, began);
        }
#pragma warning disable CA1031 // Whatever a store throws at one type, the others are purged, and this one again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Failed(run, progress, failure, began);
        }
        finally
        {
            progress.Stop = null;
        }
    }

    private bool Ended(PurgeProgress progress, PurgeEvidence evidence, long began)
    {
        var recordType = progress.Purge.RecordType;
        progress.Count(evidence);
        metrics.Ended(recordType, evidence.Outcome, clock.GetElapsedTime(began));
        log.Ended(recordType, evidence.Outcome, evidence.Deleted, evidence.Blocked, evidence.RunId);
        if (evidence.Outcome != PurgeOutcome.Completed)
        {
            return false;
        }

        journal.Completed(progress.Purge, evidence.StartedAt);
        return true;
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
