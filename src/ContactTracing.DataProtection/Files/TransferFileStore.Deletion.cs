#if NET
namespace ContactTracing.DataProtection;

public sealed partial class TransferFileStore
{
    /// <summary>Deletes a file because its recipient has confirmed the transfer: with that its purpose is fulfilled (S7, S10).</summary>
    /// <param name="id">The file. One that is gone already is no error: confirmations come twice.</param>
    /// <param name="cancellationToken">Stops before the file is deleted.</param>
    /// <returns>The evidence, of a run of its own. Its cutoff is <see cref="DateTimeOffset.MinValue"/>, since no date decided.</returns>
    /// <exception cref="PurgeEvidenceException">The file was deleted and the evidence could not be written; the exception carries it.</exception>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PurgeEvidence> AcknowledgeAsync(Guid id, CancellationToken cancellationToken = default) =>
        DeleteAsync([id], remains: false, PurgeRun.Start(options.Clock), PurgeKind.Acknowledgement, before: null, cancellationToken);

    /// <summary>Deletes a file, due or not, by the path of the purge (GDPR, articles 17 and 21; CNIL, developer guide, sheet 14).</summary>
    /// <param name="id">The file. One that is gone already is no error.</param>
    /// <param name="run">A run of its own: its evidence counts the file and says nothing of it.</param>
    /// <param name="cancellationToken">Stops before the file is deleted.</param>
    /// <returns>The evidence. Its cutoff is <see cref="DateTimeOffset.MinValue"/>, since no date decided; <see cref="PurgeOutcome.Incomplete"/> when the file could not be deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeEvidenceException">The file was deleted and the evidence could not be written; the exception carries it.</exception>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<PurgeEvidence> EraseAsync(Guid id, PurgeRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var before = await EvidenceOfAsync(run, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync([id], remains: false, run, PurgeKind.Erasure, before, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>Files whose deletion was decided before a crash are counted neither as held nor as due: the next recovery finishes it, for the run that decided it.</remarks>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    public async Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default)
    {
        var runs = await ReadEvidenceAsync(cancellationToken).ConfigureAwait(false);
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        var now = options.Clock.GetUtcNow();
        var held = FolderContent.Read(folder).Held;
        var due = held.Where(file => terms.IsDue(file.Anchor, now)).ToList();
        return new PurgePreview
        {
            RecordType = terms.Name,
            At = now,
            Cutoff = terms.Cutoff(now),
            Held = held.Count,
            Due = due.Count,
            Expired = due.Count(file => terms.IsExpired(file.Anchor, now)),
            Oldest = held.Min(file => (DateTimeOffset?)file.Anchor),
            NextDueAt = held.Except(due).Min(file => (DateTimeOffset?)terms.DueAt(file.Anchor)),
            LastCompletedAt = CompletedRuns.LastOf(runs, terms.Name),
        };
    }

    /// <inheritdoc/>
    /// <remarks>
    /// It begins with a recovery. The evidence has one failing it survives: where it cannot be written, deletion goes on, because what is
    /// due may not wait (S8) and a full disk gets room no other way; at the end the failure is thrown, and the next recovery writes what
    /// is missing.
    /// </remarks>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    public async Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (due, remains) = await FindDueAsync(run.StartedAt, cancellationToken).ConfigureAwait(false);
        var before = await EvidenceOfAsync(run, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync(due, remains, run, PurgeKind.Retention, before, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(IReadOnlyList<Guid> Due, bool Remains)> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        var found = await recovery.RunAsync(now, cancellationToken).ConfigureAwait(false);
        return ([.. FolderContent.Read(folder).Held.Where(file => terms.IsDue(file.Anchor, now)).Select(file => file.Id)], found.Remaining > 0);
    }

    private Task<PurgeEvidence> DeleteAsync(
        IReadOnlyList<Guid> files, bool remains, PurgeRun run, PurgeKind kind, PurgeEvidence? before, CancellationToken cancellationToken)
    {
        var cutoff = kind == PurgeKind.Retention ? terms.Cutoff(run.StartedAt) : DateTimeOffset.MinValue;
        var start = before ?? new PurgeEvidence { RunId = run.Id, RecordType = terms.Name, StartedAt = run.StartedAt };
        var deletion = new FileDeletion(folder, evidence, options.Clock, start with { Kind = kind, Cutoff = cutoff });
        return new FileDeletionRun(folder, deletion, run, options.BatchSize).ExecuteAsync(files, remains, cancellationToken);
    }

    // A run that a host repeats after a failure goes on counting.
    private async Task<PurgeEvidence?> EvidenceOfAsync(PurgeRun run, CancellationToken cancellationToken)
    {
        var entries = await ReadEvidenceAsync(cancellationToken).ConfigureAwait(false);
        return entries.FirstOrDefault(entry => entry.RunId == run.Id && entry.RecordType == terms.Name);
    }

    // Evidence that cannot be read is no reason to keep what is due.
    private async Task<IReadOnlyList<PurgeEvidence>> ReadEvidenceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await evidence.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PurgeEvidenceException)
        {
            return [];
        }
    }
}
#endif
