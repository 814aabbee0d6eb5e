#if NET
namespace ContactTracing.DataProtection;

/// <summary>Finishes deletions that a crash interrupted, and brings them into the evidence of the runs that had decided them.</summary>
internal sealed class InterruptedRuns(StoreFolder folder, IPurgeEvidenceStore store, RetentionPolicy terms, TimeProvider clock)
{
    /// <summary>Deletes the data behind every mark, and tells of it. Marks stay where the evidence cannot be read or written.</summary>
    /// <returns>How many deletions are finished.</returns>
    public async Task<int> FinishAsync(FolderContent content, CancellationToken cancellationToken)
    {
        var marks = content.Tombstones;
        if (marks.Count == 0)
        {
            return 0;
        }

        var gone = marks.Where(mark => DeleteFiles(content, mark)).ToList();
        folder.Flush();
        try
        {
            var evidence = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var run in marks.GroupBy(mark => mark.Run))
            {
                var known = evidence.FirstOrDefault(entry => entry.RunId == run.Key && entry.RecordType == terms.Name);
                await TellAsync(ToTell([.. run], gone, known), known, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PurgeEvidenceException)
        {
            // The marks wait for the next recovery. What they tell of is deleted, which matters more.
        }

        return gone.Count;
    }

    private bool DeleteFiles(FolderContent content, Tombstone mark)
    {
        folder.TryDelete(StoreFileName.Sidecar(mark.Id));
        folder.TryDelete(StoreFileName.Hold(mark.Id));
        return content.NamesOfData(mark.Id).All(folder.TryDelete);
    }

    // Up to the first whose data is still there: the evidence is a number, and cannot leave one out.
    private List<Tombstone> ToTell(List<Tombstone> marks, List<Tombstone> gone, PurgeEvidence? known)
    {
        var numbered = marks.Where(mark => mark.Number != Tombstone.NotNumbered).OrderBy(mark => mark.Number).ToList();
        var told = numbered.TakeWhile(gone.Contains).ToList();
        return told.Count < numbered.Count
            ? told
            : [.. told, .. Number(marks.Except(numbered).Where(gone.Contains), Math.Max(known?.Deleted ?? 0, told.LastOrDefault()?.Number ?? 0))];
    }

    // On the disk before the evidence is written: after a crash the numbers tell that the evidence has these deletions.
    private List<Tombstone> Number(IEnumerable<Tombstone> marks, long last)
    {
        var numbered = new List<Tombstone>();
        foreach (var mark in marks)
        {
            if (TryNumber(mark, last + 1) is { } next)
            {
                numbered.Add(next);
                last++;
            }
        }

        folder.Flush();
        return numbered;
    }

    private Tombstone? TryNumber(Tombstone mark, long number)
    {
        var numbered = mark with { Number = number };
        try
        {
            folder.Rename(mark.Name, numbered.Name);
            return numbered;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
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
