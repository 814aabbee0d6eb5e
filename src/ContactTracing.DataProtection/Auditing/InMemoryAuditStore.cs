namespace ContactTracing.DataProtection;

/// <summary>An audit trail in memory, gone with the process: for tests and measurements, never for real data.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class InMemoryAuditStore : IAuditStore
{
    private readonly object turn = new();
    private readonly List<AuditEntry> entries = [];

    /// <summary>A copy of what was added so far, in order.</summary>
    public IReadOnlyList<AuditEntry> Entries
    {
        get
        {
            lock (turn)
            {
                return [.. entries];
            }
        }
    }

    /// <inheritdoc/>
    public void Append(AuditEntry entry)
    {
        Require.NotNull(entry, nameof(entry));
        lock (turn)
        {
            entries.Add(entry);
        }
    }

    /// <inheritdoc/>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        Require.NotNull(entries, nameof(entries));
        Require.NoNulls(entries, nameof(entries));
        cancellationToken.ThrowIfCancellationRequested();
        lock (turn)
        {
            this.entries.AddRange(entries);
        }

        return Task.CompletedTask;
    }
}
