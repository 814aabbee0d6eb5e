#if NET
namespace ContactTracing.DataProtection;

/// <summary>One run over the files that it has to delete: batch after batch, then how it ended.</summary>
internal sealed class FileDeletionRun(StoreFolder folder, FileDeletion deletion, PurgeRun run, int batchSize)
{
    private int stuck;

    /// <exception cref="PurgeEvidenceException">What was deleted could not be told.</exception>
    public async Task<PurgeEvidence> ExecuteAsync(IReadOnlyList<Guid> files, bool remains, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in files.Chunk(batchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await DeleteAsync(batch, cancellationToken).ConfigureAwait(false);
                run.Progress?.Report(deletion.Evidence);
                await Task.Delay(StoreLock.Pause, CancellationToken.None).ConfigureAwait(false);
            }

            // A batch that could not be told is told now, or its failure is thrown.
            await EndAsync(remains || stuck > 0 ? PurgeOutcome.Incomplete : PurgeOutcome.Completed).ConfigureAwait(false);
            return deletion.Evidence;
        }
        catch (Exception failure) when (failure is not PurgeEvidenceException)
        {
            // What is thrown by whoever is stopped is its own affair: the token tells.
            await TryEndAsync(cancellationToken.IsCancellationRequested ? PurgeOutcome.Cancelled : PurgeOutcome.Failed).ConfigureAwait(false);
            throw;
        }
    }

    private async Task DeleteAsync(Guid[] batch, CancellationToken cancellationToken)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        stuck += batch.Count(file => !deletion.TryDelete(file));
        try
        {
            await deletion.TellAsync(PurgeOutcome.Running, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PurgeEvidenceException)
        {
            // The evidence may lie on the very disk that has no room. Only deleting makes some, and nothing that is due may wait.
        }
    }

    private async Task EndAsync(PurgeOutcome outcome)
    {
        using var turn = await StoreLock.AcquireAsync(folder, CancellationToken.None).ConfigureAwait(false);
        await deletion.TellAsync(outcome, CancellationToken.None).ConfigureAwait(false);
    }

    // What stopped the run is what the caller has to hear, not that its end could not be written: until then it counts as running.
    private async Task TryEndAsync(PurgeOutcome outcome)
    {
        try
        {
            await EndAsync(outcome).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The marks stay, and recovery tells of what was deleted.
        }
    }
}
#endif
