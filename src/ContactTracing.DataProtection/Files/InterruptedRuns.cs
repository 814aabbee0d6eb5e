#if NET
namespace ContactTracing.DataProtection;

/// <summary>Finishes deletions that a crash interrupted, and brings them into the evidence of the runs that had decided them.</summary>
internal sealed class InterruptedRuns(StoreFolder folder, IPurgeEvidenceStore store, RetentionPolicy terms, TimeProvider clock)
{
    /// <summary>Deletes the data behind every mark, and tells of it. Marks stay where the evidence cannot be read or written.</summary>
    /// <returns>How many deletions are finished.</returns>
    public async Task<int> FinishAsync(IReadOnlyList<Tombstone> marks, CancellationToken cancellationToken)
    {
        if (marks.Count == 0)
        {
            return 0;
        }

        var gone = marks.Where(DeleteFiles).ToHashSet();
        folder.Flush();
        try
        {
            var evidence = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var run in marks.GroupBy(mark => mark.Run))
            {
                // Up to the first that is still there: the evidence is a number, and cannot leave one out.
                var told = run.OrderBy(mark => mark.Number).TakeWhile(gone.Contains).ToList();
                await TellAsync(told, evidence.FirstOrDefault(entry => entry.RunId == run.Key && entry.RecordType == terms.Name), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PurgeEvidenceException)
        {
            // The marks wait for the next recovery. What they tell of is deleted, which matters more.
        }

        return gone.Count;
    }

    private bool DeleteFiles(Tombstone mark)
    {
        folder.TryDelete(StoreFileName.Sidecar(mark.Id));
        return folder.TryDelete(StoreFileName.Data(mark.Id));
    }

    private async Task TellAsync(List<Tombstone> marks, PurgeEvidence? known, CancellationToken cancellationToken)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var last = marks[^1];
        if (last.Number > (known?.Deleted ?? 0))
        {
            var entry = known ?? new PurgeEvidence { RunId = last.Run, RecordType = terms.Name, Kind = last.Kind, Cutoff = last.Cutoff, StartedAt = last.StartedAt };
            await store.WriteAsync(entry with { Deleted = last.Number, EndedAt = clock.GetUtcNow() }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var mark in marks)
        {
            folder.TryDelete(mark.Name);
        }
    }
}
#endif
