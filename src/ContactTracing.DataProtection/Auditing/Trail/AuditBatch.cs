#if NET
namespace ContactTracing.DataProtection;

/// <summary>Entries that are written together, and what became of them. Whoever has the turn writes them for all who wait.</summary>
internal sealed class AuditBatch
{
    public List<AuditEntry> Entries { get; } = [];

    public bool IsDone { get; private set; }

    public Exception? Failure { get; private set; }

    public void End(Exception? failure) => (IsDone, Failure) = (true, failure);

    /// <exception cref="AuditException">It was not written.</exception>
    public void ThrowIfFailed()
    {
        if (Failure is not null)
        {
            throw new AuditException($"The audit entry could not be written: {Failure.Message}", Failure);
        }
    }
}
#endif
