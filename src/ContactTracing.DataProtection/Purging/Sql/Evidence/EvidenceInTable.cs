using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>
/// Evidence in the database whose rows it tells of. A batch adds its count in its own transaction, in SQL: whether a commit whose answer
/// was lost took place or not, the count is right; and workers that share a run add to one row.
/// </summary>
internal sealed class EvidenceInTable(PurgeEvidenceTable table, PurgeEvidence start, TimeProvider clock) : RunEvidence
{
    private PurgeEvidence? soFar;
    private EvidenceAddition? addition;

    public override bool IsInTransaction => true;

    public override async Task BeginAsync(SqlSession session, CancellationToken cancellationToken)
    {
        if (await SetOutcomeAsync(session, PurgeOutcome.Running, 0, cancellationToken).ConfigureAwait(false) > 0)
        {
            return;
        }

        try
        {
            await session.ExecuteAsync(table.Inserting(session.NewText(), start), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException failure) when (SqlFailure.IsIntegrityViolation(failure))
        {
            // Another worker of the same run was faster: the row is there.
        }
    }

    public override async Task AddAsync(SqlSession session, DbTransaction transaction, int deleted, CancellationToken cancellationToken)
    {
        if (addition?.Session != session)
        {
            addition?.Dispose();
            addition = new EvidenceAddition(table, start, session);
        }

        soFar = await addition.ExecuteAsync(transaction, deleted, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException(
            $"The evidence of run {start.RunId} for '{start.RecordType}' has been deleted while the run goes on. The batch was undone: nothing is deleted without evidence.");
    }

    public override Task<PurgeEvidence> CommittedAsync(int deleted) => Task.FromResult(soFar ?? start);

    public override async Task<PurgeEvidence> EndAsync(SqlSession session, PurgeOutcome outcome, long blocked, CancellationToken cancellationToken)
    {
        await SetOutcomeAsync(session, outcome, blocked, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(session, cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose() => addition?.Dispose();

    private Task<int> SetOutcomeAsync(SqlSession session, PurgeOutcome outcome, long blocked, CancellationToken cancellationToken) =>
        session.ExecuteAsync(table.Setting(session.NewText(), start, outcome, blocked, clock.GetUtcNow()), cancellationToken);

    private async Task<PurgeEvidence> ReadAsync(SqlSession session, CancellationToken cancellationToken) =>
        (await session.AskAsync(table.Selecting(session.NewText(), start), reader => table.ReadAsync(reader, cancellationToken), cancellationToken).ConfigureAwait(false)).SingleOrDefault()
        ?? throw new InvalidOperationException($"The evidence of run {start.RunId} for '{start.RecordType}' has been deleted while the run goes on.");
}
