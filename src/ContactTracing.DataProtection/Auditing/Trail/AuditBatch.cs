#if NET
namespace ContactTracing.DataProtection;

/// <summary>Entries that are written together, and what became of them. Whoever has the turn writes them for all who wait.</summary>
internal sealed class AuditBatch
{
    private Exception? failure;

    public List<AuditEntry> Entries { get; } = [];

    public bool IsDone { get; private set; }

    /// <summary>Writes the batch. Each of its writers throws what fails here.</summary>
    public void EndWith(Action write)
    {
        try
        {
            write();
        }
#pragma warning disable CA1031 // See above.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            failure = caught;
        }

        IsDone = true;
    }

    /// <inheritdoc cref="EndWith"/>
    public async Task EndWithAsync(Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            failure = caught;
        }

        IsDone = true;
    }

    /// <exception cref="AuditException">It was not written.</exception>
    public void ThrowIfFailed()
    {
        if (failure is not null)
        {
            throw new AuditException($"The audit entry could not be written: {failure.Message}", failure);
        }
    }
}
#endif
