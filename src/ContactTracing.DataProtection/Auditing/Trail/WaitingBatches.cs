#if NET
namespace ContactTracing.DataProtection;

/// <summary>The batches that nobody has begun to write, in the order in which they were begun; whoever has the turn writes their own first. Safe to share between threads.</summary>
internal sealed class WaitingBatches
{
    private readonly object gate = new();
    private readonly List<AuditBatch> batches = [];

    /// <summary>Adds what one writer appends to the newest batch, or to another where that has no room for it.</summary>
    public AuditBatch Join(AuditEntry[] entries)
    {
        lock (gate)
        {
            if (batches is [] || !batches[^1].HasRoomFor(entries.Length))
            {
                batches.Add(new());
            }

            batches[^1].Add(entries);
            return batches[^1];
        }
    }

    /// <summary>Takes out again what a writer joined with, unless somebody has begun to write it.</summary>
    public void Withdraw(AuditBatch batch, AuditEntry[] entries)
    {
        lock (gate)
        {
            batch.Remove(entries);
            if (batch.IsEmpty)
            {
                batches.Remove(batch);
            }
        }
    }

    /// <summary>What is in a batch. Nobody joins or leaves it any more.</summary>
    public IReadOnlyList<AuditEntry> Take(AuditBatch batch)
    {
        lock (gate)
        {
            batches.Remove(batch);
            return batch.ToEntries();
        }
    }

    public IReadOnlyList<AuditBatch> All
    {
        get
        {
            lock (gate)
            {
                return [.. batches];
            }
        }
    }
}
#endif
