#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// An audit store that writes one batch after the other, and in a batch what waits at the same moment: what a chained trail needs, on
/// whatever medium.
/// </summary>
/// <remarks>
/// Safe to share between threads. The thread of one writer writes for all who wait, so a store never waits for a thread of the pool.
/// </remarks>
#pragma warning disable CA1001 // Writers may still wait for the semaphore when a store is closed; they find it closed. It holds nothing of the system.
public abstract class BatchedAuditStore : IAuditStore
#pragma warning restore CA1001
{
    private readonly object gate = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly bool isShared;
    private AuditBatch open = new();
    private volatile bool isClosed;

    /// <summary>Sets the store up.</summary>
    /// <param name="sharesBatches">Whether entries of several writers may be in one batch.</param>
    protected BatchedAuditStore(bool sharesBatches = true) => isShared = sharesBatches;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public void Append(AuditEntry entry)
    {
        var batch = Join([entry ?? throw new ArgumentNullException(nameof(entry))]);
        turn.Wait();
        Finish(batch);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) =>
        AppendAsync([entry ?? throw new ArgumentNullException(nameof(entry))], cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Require.NoNulls(entries, nameof(entries));
        cancellationToken.ThrowIfCancellationRequested();
        var batch = Join(entries);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        Finish(batch);
    }

    /// <summary>Writes entries, in their order and with nothing between them, and returns when they are as safe as they will ever be. Called by one thread at a time.</summary>
    /// <param name="entries">What was done or refused; one at least.</param>
    /// <exception cref="Exception">None of them was written. Each writer gets an <see cref="AuditException"/> with this cause.</exception>
    protected abstract void Write(IReadOnlyList<AuditEntry> entries);

    /// <summary>Does something while nobody writes.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">What to do; it may not append.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    protected async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            return work();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Writes what still waits, and closes the store for good. Closing it again does nothing.</summary>
    /// <param name="release">Gives back what the store holds.</param>
    protected void Close(Action release)
    {
        ArgumentNullException.ThrowIfNull(release);
        turn.Wait();
        try
        {
            if (!isClosed)
            {
                WriteBatch(open);
                isClosed = true;
                release();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private AuditBatch Join(IReadOnlyList<AuditEntry> entries)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        if (!isShared)
        {
            var own = new AuditBatch();
            own.Entries.AddRange(entries);
            return own;
        }

        lock (gate)
        {
            open.Entries.AddRange(entries);
            return open;
        }
    }

    /// <summary>With the turn in hand: writes the batch, unless somebody who had the turn before has done so.</summary>
    private void Finish(AuditBatch batch)
    {
        try
        {
            ObjectDisposedException.ThrowIf(isClosed && !batch.IsDone, this);
            if (!batch.IsDone)
            {
                WriteBatch(batch);
            }
        }
        finally
        {
            turn.Release();
        }

        batch.ThrowIfFailed();
    }

    private void WriteBatch(AuditBatch batch)
    {
        lock (gate)
        {
            // Whoever comes now joins the next one.
            open = ReferenceEquals(open, batch) ? new AuditBatch() : open;
        }

        try
        {
            if (batch.Entries.Count > 0)
            {
                Write(batch.Entries);
            }

            batch.End(failure: null);
        }
#pragma warning disable CA1031 // Each writer of the batch throws it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            batch.End(failure);
        }
    }
}
#endif
