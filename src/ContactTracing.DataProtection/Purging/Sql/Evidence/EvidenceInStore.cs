using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>Evidence in a store that knows nothing of the transaction: it hears of a batch when that is committed.</summary>
internal sealed class EvidenceInStore(IPurgeEvidenceStore store, PurgeEvidence start, TimeProvider clock) : RunEvidence
{
    private PurgeEvidence current = start;

    public override bool IsInTransaction => false;

    // A run that ended too early is repeated, and what it had deleted stays part of its evidence.
    public override async Task BeginAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var entries = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var earlier = entries.LastOrDefault(entry => entry.RunId == current.RunId && entry.RecordType == current.RecordType);
        current = current with { Deleted = earlier?.Deleted ?? 0 };
        await store.WriteAsync(current, cancellationToken).ConfigureAwait(false);
    }

    public override Task AddAsync(SqlSession session, DbTransaction transaction, int deleted, CancellationToken cancellationToken) => Task.CompletedTask;

    // The rows are gone: nothing may stop the proof of it.
    public override Task<PurgeEvidence> CommittedAsync(int deleted) =>
        WriteAsync(current with { Deleted = current.Deleted + deleted, EndedAt = clock.GetUtcNow() });

    public override Task<PurgeEvidence> EndAsync(SqlSession session, PurgeOutcome outcome, long blocked, CancellationToken cancellationToken) =>
        WriteAsync(current with { Outcome = outcome, Blocked = blocked, EndedAt = clock.GetUtcNow() });

    public override void Dispose()
    {
    }

    private async Task<PurgeEvidence> WriteAsync(PurgeEvidence evidence)
    {
        current = evidence;
        await store.WriteAsync(evidence, CancellationToken.None).ConfigureAwait(false);
        return evidence;
    }
}
