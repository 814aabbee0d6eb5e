using System.Collections.Concurrent;
using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>Asks the stores what is due, and keeps the answers.</summary>
internal sealed class PurgeObserver(
    IEnumerable<ScheduledPurge> purges,
    ScopedPurges stores,
    PurgeJournal journal,
    ClockAgainstEvidence clockAgainstEvidence,
    IOptions<PurgeScheduleOptions> options,
    TimeProvider clock,
    ILogger<PurgeObserver> log)
{
    private readonly ConcurrentDictionary<ScheduledPurge, SemaphoreSlim> turns = new();

    /// <summary>Asks one store.</summary>
    /// <returns>Why it did not answer, as the full name of an exception or <see cref="PurgeFailure.TimeLimit"/>; null when it did.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<string?> AskAsync(ScheduledPurge purge, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(options.Value.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        try
        {
            journal.Asked(purge, await WaitForAsync(purge, either.Token).ConfigureAwait(false));
            clockAgainstEvidence.Compare();
            return null;
        }
#pragma warning disable CA1031 // A store that does not answer is an answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // What a driver throws when it is cancelled is its own affair: the token tells.
            cancellationToken.ThrowIfCancellationRequested();
            var error = limited.IsCancellationRequested ? PurgeFailure.TimeLimit : failure.GetType().FullName ?? failure.GetType().Name;
            log.NotAnswered(purge.RecordType, error);
            return error;
        }
    }

    /// <summary>Asks all stores.</summary>
    /// <returns>Whether all of them answered.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<bool> AskAllAsync(CancellationToken cancellationToken)
    {
        var haveAnswered = true;
        foreach (var purge in purges)
        {
            haveAnswered &= await AskAsync(purge, cancellationToken).ConfigureAwait(false) is null;
        }

        return haveAnswered;
    }

    // A store may block its thread or pay no heed to the token: it is left behind, so that it stops neither the purges nor the health check.
    // It is not asked again before it has answered, or questions would pile up with each health check.
    private async Task<PurgePreview?> WaitForAsync(ScheduledPurge purge, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(purge, static _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        var asking = Task.Run(() => InTurnAsync(purge, turn, cancellationToken), CancellationToken.None);
        return await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<PurgePreview?> InTurnAsync(ScheduledPurge purge, SemaphoreSlim turn, CancellationToken cancellationToken)
    {
        try
        {
            return await stores.PreviewAsync(purge, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }
}
