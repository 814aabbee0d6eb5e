namespace ContactTracing.DataProtection;

/// <summary>
/// The purge of one type of record from one store: what a scheduled host runs, and what a health check asks (S8, S10).
/// </summary>
/// <remarks>
/// An implementation may be killed at any instant: what it had deleted by then is deleted, its evidence says so, and the next run
/// finishes. Two runs at the same time delete each record once.
/// </remarks>
public interface IPurge
{
    /// <summary>What is purged: <see cref="RetentionPolicy.Name"/>, usually the full name of a type.</summary>
    string RecordType { get; }

    /// <summary>Says what <see cref="PurgeAsync"/> would delete now. Nothing is changed.</summary>
    /// <param name="cancellationToken">Stops the questions to the store.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes what is due at <see cref="PurgeRun.StartedAt"/>, batch by batch, and leaves evidence of it.</summary>
    /// <param name="run">The run that this is part of.</param>
    /// <param name="cancellationToken">Stops between two batches, or in one, which is then undone. What earlier batches deleted stays deleted.</param>
    /// <returns>The evidence of the whole run. A failure is thrown, after evidence of it was written where that was still possible.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeEvidenceException">Records were deleted and the evidence could not be written; the exception carries it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default);
}
