namespace ContactTracing.DataProtection;

/// <summary>Where the audit trail is kept, apart from the data and longer than it (CNIL 2021-122: segregated, and only ever added to).</summary>
/// <remarks>
/// An implementation is safe to share between threads. It has an entry, as safely as it ever will, when the method returns: the guard
/// reveals the data at that moment. What it cannot keep it throws for, and the guard refuses.
/// </remarks>
public interface IAuditStore
{
    /// <summary>Adds an entry.</summary>
    /// <param name="entry">What was done or refused.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    /// <exception cref="AuditException">It could not be written.</exception>
    void Append(AuditEntry entry);

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">What was done or refused.</param>
    /// <param name="cancellationToken">Stops waiting. The entry may be written all the same: an entry without its access harms nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    /// <exception cref="AuditException">It could not be written.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Adds entries, in their order and with nothing between them: all, or none and an exception.</summary>
    /// <param name="entries">What was done or refused.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> or one of them is <see langword="null"/>.</exception>
    /// <exception cref="AuditException">They could not be written.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default);
}
