#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// Deletes files for one run, each with a mark that lets recovery finish and count it, and takes the marks away once the evidence has
/// them. Works while nobody else changes the folder.
/// </summary>
internal sealed class FileDeletion(StoreFolder folder, IPurgeEvidenceStore store, TimeProvider clock, PurgeEvidence start)
{
    private readonly List<string> untold = [];

    public PurgeEvidence Evidence { get; private set; } = start;

    /// <summary>False when the file is still there: it cannot be deleted now.</summary>
    public bool TryDelete(Guid id)
    {
        if (folder.KindOf(StoreFileName.Data(id)) == EntryKind.Missing)
        {
            return true;
        }

        var mark = new Tombstone(id, Evidence.RunId, Evidence.Deleted + 1, Evidence.Kind, Evidence.StartedAt, Evidence.Cutoff).Name;
        TryMark(mark);
        if (!folder.TryDelete(StoreFileName.Data(id)))
        {
            folder.TryDelete(mark);
            return false;
        }

        folder.TryDelete(StoreFileName.Sidecar(id));
        untold.Add(mark);
        Evidence = Evidence with { Deleted = Evidence.Deleted + 1 };
        return true;
    }

    /// <summary>Writes what was deleted so far.</summary>
    /// <exception cref="PurgeEvidenceException">It could not be written. The marks stay, and recovery writes it.</exception>
    public async Task TellAsync(PurgeOutcome outcome, CancellationToken cancellationToken)
    {
        Evidence = Evidence with { Outcome = outcome, EndedAt = clock.GetUtcNow() };
        folder.Flush();
        await store.WriteAsync(Evidence, cancellationToken).ConfigureAwait(false);
        foreach (var mark in untold)
        {
            folder.TryDelete(mark);
        }

        untold.Clear();
    }

    // Empty: were it the sidecar, renamed, a name would outlive its file for as long as the evidence cannot be written.
    private void TryMark(string mark)
    {
        try
        {
            folder.CreateNew(mark).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A disk without room even for a name. The file is deleted all the same; a crash before the evidence would lose its count.
        }
    }
}
#endif
