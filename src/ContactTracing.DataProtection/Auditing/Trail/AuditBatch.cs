#if NET
namespace ContactTracing.DataProtection;

/// <summary>Entries that are written together, and what became of them. Whoever has the turn writes them for all who wait.</summary>
internal sealed class AuditBatch
{
    // What is written at once is one write, one transaction and one span of memory: it has a bound, however many wait.
    private const int MostEntries = 1_024;

    private readonly List<AuditEntry[]> appended = [];
    private int count;
    private Exception? failure;

    /// <summary>Whether so many entries still go into it. What one writer appends together is never parted: where it is more than that, it is a batch by itself.</summary>
    public bool HasRoomFor(int entries) => IsEmpty || count + entries <= MostEntries;

    public bool IsEmpty => count == 0;

    public bool IsDone { get; private set; }

    public void Add(AuditEntry[] entries)
    {
        appended.Add(entries);
        count += entries.Length;
    }

    public void Remove(AuditEntry[] entries) => count -= appended.Remove(entries) ? entries.Length : 0;

    public IReadOnlyList<AuditEntry> ToEntries() => appended is [var only] ? only : [.. appended.SelectMany(static entries => entries)];

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
