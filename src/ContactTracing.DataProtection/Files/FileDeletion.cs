#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// Deletes files for one run, each with a mark that lets recovery finish and count it, and takes the marks away once the evidence has
/// them. Works while nobody else changes the folder.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="store">Where the evidence is kept.</param>
/// <param name="clock">Says when an entry is written.</param>
/// <param name="start">What the run has done before.</param>
/// <param name="unreadable">Why that is not known; null when it is.</param>
/// <param name="namesOfData">The names under which the data of a file may lie.</param>
internal sealed class FileDeletion(
    StoreFolder folder, IPurgeEvidenceStore store, TimeProvider clock, PurgeEvidence start, PurgeEvidenceException? unreadable, Func<Guid, IEnumerable<string>> namesOfData)
{
    private readonly List<string> untold = [];

    public PurgeEvidence Evidence { get; private set; } = start;

    /// <summary>False when the file is still there and no legal hold keeps it: it cannot be deleted now.</summary>
    public bool TryDelete(Guid id)
    {
        var names = namesOfData(id).Where(name => folder.KindOf(name) != EntryKind.Missing).ToList();
        if (names.Count == 0)
        {
            return true;
        }

        // Asked at the last moment, so that a hold that is placed during a run is heard.
        if (FileHold.Read(folder, id)?.IsInForce(Evidence.StartedAt) == true)
        {
            Evidence = Evidence with { Blocked = Evidence.Blocked + 1 };
            return true;
        }

        var number = unreadable is null ? Evidence.Deleted + 1 : Tombstone.NotNumbered;
        var mark = new Tombstone(id, Evidence.RunId, number, Evidence.Kind, Evidence.StartedAt, Evidence.Cutoff).Name;
        TryMark(mark);
        if (!names.All(folder.TryDelete))
        {
            folder.TryDelete(mark);
            return false;
        }

        folder.TryDelete(StoreFileName.Sidecar(id));
        folder.TryDelete(StoreFileName.Hold(id));
        untold.Add(mark);
        Evidence = Evidence with { Deleted = Evidence.Deleted + 1 };
        return true;
    }

    /// <summary>Writes what was deleted so far.</summary>
    /// <exception cref="PurgeEvidenceException">It could not be written, or what the run did before cannot be read. The marks stay, and recovery writes it.</exception>
    public async Task TellAsync(PurgeOutcome outcome, CancellationToken cancellationToken)
    {
        Evidence = Evidence with { Outcome = outcome, EndedAt = clock.GetUtcNow() };
        folder.Flush();
        if (unreadable is not null)
        {
            throw new PurgeEvidenceException(
                $"What run {Evidence.RunId} did before cannot be read, and a count that begins anew would be false: none was written. The evidence here counts this attempt alone; the next recovery that can read the evidence adds it. {unreadable.Message}",
                Evidence,
                unreadable);
        }

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
