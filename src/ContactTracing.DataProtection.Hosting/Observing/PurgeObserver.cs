using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>Asks the stores what is due, and keeps the answers.</summary>
internal sealed class PurgeObserver(IEnumerable<ScheduledPurge> purges, ScopedPurges stores, PurgeJournal journal, ILogger<PurgeObserver> log)
{
    /// <summary>Asks one store.</summary>
    /// <returns>Why it did not answer, as the full name of an exception; null when it did.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<string?> AskAsync(ScheduledPurge purge, CancellationToken cancellationToken)
    {
        try
        {
            journal.Asked(purge, await stores.PreviewAsync(purge, cancellationToken).ConfigureAwait(false));
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A store that does not answer is an answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var error = failure.GetType().FullName ?? failure.GetType().Name;
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
}
