namespace ContactTracing.DataProtection;

/// <summary>Where evidence of purges is kept, longer than the data and apart from it.</summary>
public interface IPurgeEvidenceStore
{
    /// <summary>Adds an entry. After the return it survives a crash.</summary>
    /// <param name="evidence">What a run has done so far, or in all.</param>
    /// <param name="cancellationToken">Stops before the entry is written, never in the middle.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeEvidenceException">It could not be written: no room, no right to.</exception>
    Task WriteAsync(PurgeEvidence evidence, CancellationToken cancellationToken = default);

    /// <summary>The last entry of every run for every type of record, in the order in which they were first written.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<PurgeEvidence>> ReadAsync(CancellationToken cancellationToken = default);
}
