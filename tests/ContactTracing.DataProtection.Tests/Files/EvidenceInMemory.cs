namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Evidence that a test reads, and can make unwritable or unreadable.</summary>
internal sealed class EvidenceInMemory : IPurgeEvidenceStore
{
    private readonly List<PurgeEvidence> entries = [];

    public bool IsFull { get; set; }

    public bool IsUnreadable { get; set; }

    /// <summary>The last entry of every run.</summary>
    public IReadOnlyList<PurgeEvidence> Runs => [.. entries.GroupBy(entry => entry.RunId).Select(run => run.Last())];

    public IReadOnlyList<PurgeEvidence> Entries => entries;

    public Task WriteAsync(PurgeEvidence evidence, CancellationToken cancellationToken = default)
    {
        lock (entries)
        {
            if (IsFull)
            {
                throw new PurgeEvidenceException("Full.", evidence, new IOException("No room."));
            }

            entries.Add(evidence);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PurgeEvidence>> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (entries)
        {
            return IsUnreadable ? throw new PurgeEvidenceException("Unreadable.") : Task.FromResult(Runs);
        }
    }
}
