#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// An audit store that writes one batch after the other, and in a batch what waits at the same moment: what a chained trail needs, on
/// whatever medium.
/// </summary>
/// <remarks>
/// Safe to share between threads. One writer writes for all who wait: one that blocks does so on its own thread and needs none of the pool.
/// </remarks>
#pragma warning disable CA1001 // Writers may still wait for the semaphore when a store is closed; they find it closed. It holds nothing of the system.
public abstract class BatchedAuditStore : IAuditStore
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly WaitingBatches waiting = new();
    private readonly bool isShared;
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
        JoinAndFinishAsync([entry ?? throw new ArgumentNullException(nameof(entry))], cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Require.NoNulls(entries, nameof(entries));
        return JoinAndFinishAsync([.. entries], cancellationToken);
    }

    /// <summary>Writes entries, in their order and with nothing between them, and returns when they are as safe as they will ever be. Called by one thread at a time.</summary>
    /// <param name="entries">What was done or refused; one at least.</param>
    /// <exception cref="Exception">None of them was written. Each writer gets an <see cref="AuditException"/> with this cause.</exception>
    protected abstract void Write(IReadOnlyList<AuditEntry> entries);

    /// <summary>The same for a writer that waits without blocking. A store whose medium cannot do that leaves it as it is.</summary>
    /// <param name="entries">What was done or refused; one at least.</param>
    /// <exception cref="Exception">None of them was written. Each writer gets an <see cref="AuditException"/> with this cause.</exception>
    protected virtual Task WriteAsync(IReadOnlyList<AuditEntry> entries)
    {
        Write(entries);
        return Task.CompletedTask;
    }

    /// <summary>Does something while nobody writes.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">What to do; it may not append.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    protected async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            return await work().ConfigureAwait(false);
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
                foreach (var batch in waiting.All)
                {
                    WriteBatch(batch);
                }

                isClosed = true;
                release();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private AuditBatch Join(AuditEntry[] entries)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        if (isShared)
        {
            return waiting.Join(entries);
        }

        var own = new AuditBatch();
        own.Add(entries);
        return own;
    }

    private async Task JoinAndFinishAsync(AuditEntry[] entries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var batch = Join(entries);
        try
        {
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Otherwise a medium that hangs, and clients that give up and try again, would end in entries of accesses that never were.
            waiting.Withdraw(batch, entries);
            throw;
        }

        await FinishAsync(batch).ConfigureAwait(false);
    }

    // With the turn in hand: writes the batch, unless somebody who had the turn before has done so.
    private void Finish(AuditBatch batch)
    {
        try
        {
            if (IsToWrite(batch))
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

    private async Task FinishAsync(AuditBatch batch)
    {
        try
        {
            if (IsToWrite(batch))
            {
                await batch.EndWithAsync(() => WriteAsync(waiting.Take(batch))).ConfigureAwait(false);
            }
        }
        finally
        {
            turn.Release();
        }

        batch.ThrowIfFailed();
    }

    private bool IsToWrite(AuditBatch batch)
    {
        ObjectDisposedException.ThrowIf(isClosed && !batch.IsDone, this);
        return !batch.IsDone && !batch.IsEmpty;
    }

    private void WriteBatch(AuditBatch batch)
    {
        if (waiting.Take(batch) is { Count: > 0 } entries)
        {
            batch.EndWith(() => Write(entries));
        }
    }
}
#endif
