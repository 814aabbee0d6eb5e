using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>
/// Evidence in the database whose rows it tells of. A batch adds its count in its own transaction, in SQL: whether a commit whose answer
/// was lost took place or not, the count is right; and workers that share a run add to one row.
/// </summary>
internal sealed class EvidenceInTable(PurgeEvidenceTable table, PurgeEvidence start, TimeProvider clock) : RunEvidence
{
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
        var rows = await table.Adding(session.NewText(), start, deleted, clock.GetUtcNow())
            .ExecuteAsync(session.Connection, transaction, cancellationToken).ConfigureAwait(false);
        if (rows != 1)
        {
            throw new InvalidOperationException(
                $"The evidence of run {start.RunId} for '{start.RecordType}' has been deleted while the run goes on. The batch was undone: nothing is deleted without evidence.");
        }
    }

    public override Task<PurgeEvidence> CommittedAsync(SqlSession session, int deleted) => ReadAsync(session, CancellationToken.None);

    public override async Task<PurgeEvidence> EndAsync(SqlSession session, PurgeOutcome outcome, long blocked, CancellationToken cancellationToken)
    {
        await SetOutcomeAsync(session, outcome, blocked, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(session, cancellationToken).ConfigureAwait(false);
    }

    private Task<int> SetOutcomeAsync(SqlSession session, PurgeOutcome outcome, long blocked, CancellationToken cancellationToken) =>
        session.ExecuteAsync(table.Setting(session.NewText(), start, outcome, blocked, clock.GetUtcNow()), cancellationToken);

    private async Task<PurgeEvidence> ReadAsync(SqlSession session, CancellationToken cancellationToken) =>
        (await session.AskAsync(table.Selecting(session.NewText(), start), reader => table.ReadAsync(reader, cancellationToken), cancellationToken).ConfigureAwait(false)).SingleOrDefault()
        ?? throw new InvalidOperationException($"The evidence of run {start.RunId} for '{start.RecordType}' has been deleted while the run goes on.");
}
