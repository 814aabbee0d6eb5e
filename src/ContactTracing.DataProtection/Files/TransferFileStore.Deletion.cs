#if NET
namespace ContactTracing.DataProtection;

public sealed partial class TransferFileStore
{
    /// <summary>Deletes a file because its recipient has confirmed the transfer: with that its purpose is fulfilled (S7, S10). What a legal hold blocks stays.</summary>
    /// <param name="id">The file. One that is gone already is no error: confirmations come twice.</param>
    /// <param name="cancellationToken">Stops before the file is deleted.</param>
    /// <returns>The evidence, of a run of its own. Its cutoff is <see cref="DateTimeOffset.MinValue"/>, since no date decided.</returns>
    /// <exception cref="PurgeEvidenceException">The file was deleted and the evidence could not be written; the exception carries it.</exception>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PurgeEvidence> AcknowledgeAsync(Guid id, CancellationToken cancellationToken = default) =>
        DeleteAsync(new FilesToDelete([id]), PurgeRun.Start(options.Clock), PurgeKind.Acknowledgement, RunSoFar.Nothing, cancellationToken);

    /// <summary>Deletes a file, due or not, by the path of the purge (GDPR, articles 17 and 21; CNIL, developer guide, sheet 14). What a legal hold blocks stays.</summary>
    /// <param name="id">The file. One that is gone already is no error.</param>
    /// <param name="run">A run of its own: its evidence counts the file and says nothing of it.</param>
    /// <param name="cancellationToken">Stops before the file is deleted.</param>
    /// <returns>The evidence. Its cutoff is <see cref="DateTimeOffset.MinValue"/>, since no date decided; <see cref="PurgeOutcome.Incomplete"/> when the file could not be deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeEvidenceException">The file was deleted, and the evidence could not be written or what the run did before could not be read; the exception carries it.</exception>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<PurgeEvidence> EraseAsync(Guid id, PurgeRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var before = await SoFarAsync(run, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync(new FilesToDelete([id]), run, PurgeKind.Erasure, before, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Files that are being written and temporary ones count from the anchor that was declared for them. Files whose deletion was decided
    /// before a crash are counted neither as held nor as due: the next recovery finishes it, for the run that decided it.
    /// </remarks>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    public async Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default)
    {
        var lastCompleted = await LastCompletedAsync(cancellationToken).ConfigureAwait(false);
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        return FolderPreview.Of(FolderContent.Read(folder), terms, options.Clock.GetUtcNow()) with { LastCompletedAt = lastCompleted };
    }

    /// <inheritdoc/>
    /// <remarks>
    /// It begins with a recovery. The evidence has one failing it survives: where it cannot be written, or what the run did before cannot
    /// be read, deletion goes on, because what is due may not wait (S8) and a full disk gets room no other way; at the end the failure is
    /// thrown, and the next recovery writes what is missing. What is due goes although it is being written, where the system allows.
    /// </remarks>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    public async Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var due = await FindDueAsync(run.StartedAt, cancellationToken).ConfigureAwait(false);
        var before = await SoFarAsync(run, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync(due, run, PurgeKind.Retention, before, cancellationToken).ConfigureAwait(false);
    }

    private async Task<FilesToDelete> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        var found = await recovery.RunAsync(now, cancellationToken).ConfigureAwait(false);
        var content = FolderContent.Read(folder);
        var files = content.Held.Where(file => terms.IsDue(file.Anchor, now)).Select(file => file.Id);
        var parts = content.Parts.Where(part => terms.IsDue(part.Anchor, now)).Select(part => part.Id);
        return new FilesToDelete([.. files, .. parts], found.Remaining > 0, content);
    }

    private Task<PurgeEvidence> DeleteAsync(FilesToDelete files, PurgeRun run, PurgeKind kind, RunSoFar before, CancellationToken cancellationToken)
    {
        var cutoff = kind == PurgeKind.Retention ? terms.Cutoff(run.StartedAt) : DateTimeOffset.MinValue;
        var start = before.Evidence ?? new PurgeEvidence { RunId = run.Id, RecordType = terms.Name, StartedAt = run.StartedAt };
        var deletion = new FileDeletion(
            folder, evidence, options.Clock, start with { Kind = kind, Cutoff = cutoff, Blocked = 0 }, before.Unreadable, files.NamesOfData);
        return new FileDeletionRun(folder, deletion, run, options.BatchSize).ExecuteAsync(files.Ids, files.Remains, cancellationToken);
    }

    // A run that a host repeats after a failure goes on counting. Evidence that cannot be read is no reason to keep what is due.
    private async Task<RunSoFar> SoFarAsync(PurgeRun run, CancellationToken cancellationToken)
    {
        try
        {
            var entries = await evidence.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new RunSoFar(entries.FirstOrDefault(entry => entry.RunId == run.Id && entry.RecordType == terms.Name), null);
        }
        catch (PurgeEvidenceException failure)
        {
            return new RunSoFar(null, failure);
        }
    }

    private async Task<DateTimeOffset?> LastCompletedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return CompletedRuns.LastOf(await evidence.ReadAsync(cancellationToken).ConfigureAwait(false), terms.Name);
        }
        catch (PurgeEvidenceException)
        {
            // Whoever asks hears that no run is known to have completed.
            return null;
        }
    }

    private sealed record FilesToDelete(IReadOnlyList<Guid> Ids, bool Remains = false, FolderContent? Content = null)
    {
        public IEnumerable<string> NamesOfData(Guid id) => Content?.NamesOfData(id) ?? [StoreFileName.Data(id)];
    }

    /// <summary>What a run has done before, or why that is not known.</summary>
    private sealed record RunSoFar(PurgeEvidence? Evidence, PurgeEvidenceException? Unreadable)
    {
        public static RunSoFar Nothing { get; } = new(null, null);
    }
}
#endif
