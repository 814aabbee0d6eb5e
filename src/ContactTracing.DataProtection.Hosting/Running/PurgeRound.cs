using ContactTracing.DataProtection.Hosting.Observing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>Goes through the purges of a run once. None of them stops another, not even one that does not stop when it is told to.</summary>
internal sealed class PurgeRound(
    PurgeAttempt attempt, PurgeJournal journal, PurgeMetrics metrics, IOptions<PurgeScheduleOptions> options, TimeProvider clock, ILogger<PurgeRound> log)
{
    /// <summary>What a run has to do.</summary>
    public IReadOnlyList<PurgeProgress> Begin(IEnumerable<ScheduledPurge> scheduled) =>
        [.. scheduled.Select(purge => new PurgeProgress(purge, metrics, clock, log))];

    /// <summary>Purges, one type after the other, for as long as there is time.</summary>
    /// <returns>What is to be tried again: failed, out of time, stuck, or kept from records that other sessions had locked.</returns>
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
            var progress = pending[i];
            if (journal.Of(progress.Purge).StuckRun is not null)
            {
                // A second one would wait behind the first, or do the same at the same time.
                failed.Add(progress);
                continue;
            }

#pragma warning disable CA2000 // The attempt disposes it, and may outlive this round.
            var stop = new PurgeStop(clock, rest() / (pending.Count - i), options.Value.DrainLimit, stopping);
#pragma warning restore CA2000
            if (!await TryPurgeAsync(run, progress, stop).ConfigureAwait(false))
            {
                var isCutOff = stop.Token.IsCancellationRequested && journal.Of(progress.Purge).StuckRun is null;
                (isCutOff ? cutOff : failed).Add(progress);
            }
        }

        return cutOff;
    }

    // A store may block its thread, or pay no heed to the token: it is left behind, so that it stops no other.
    private async Task<bool> TryPurgeAsync(PurgeRun run, PurgeProgress progress, PurgeStop stop)
    {
        var token = stop.Token;
        var going = Task.Run(() => attempt.ExecuteAsync(run, progress, stop), CancellationToken.None);
        await ((Task)going).WaitAsync(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task)going).WaitAsync(options.Value.Patience, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (going.IsCompleted)
        {
            return await going.ConfigureAwait(false);
        }

        journal.Stuck(progress.Purge, run.Id);
        metrics.Failed(progress.Purge.RecordType, PurgeFailure.Stuck);
        log.Stuck(progress.Purge.RecordType, run.Id, options.Value.Patience);
        _ = ReleaseAsync(progress.Purge, run.Id, going);
        return false;
    }

    private async Task ReleaseAsync(ScheduledPurge purge, Guid runId, Task<bool> going)
    {
        await going.ConfigureAwait(false);
        journal.Released(purge);
        log.Released(purge.RecordType, runId);
    }
}
