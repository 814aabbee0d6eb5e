using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>A batch: delete and evidence in one transaction. It is repeated when another session came between.</summary>
internal sealed class SqlBatch : IDisposable
{
    private const int Attempts = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    private readonly SqlSession session;
    private readonly RetainedTable table;
    private readonly RunEvidence evidence;

    // One for all batches: a driver that can keep it compiled does.
    private readonly DbCommand deletion;

    public SqlBatch(SqlSession session, RetainedTable table, RunEvidence evidence, Action<SqlText> reason, int size, bool hasPlaces)
    {
        this.session = session;
        this.table = table;
        this.evidence = evidence;
        var text = session.NewFirstText();
        if (evidence.IsInTransaction && session.Dialect.BatchSetup is { } setup)
        {
            text.Append(setup).Append("; ");
        }

        session.Dialect.AppendDelete(text, table, reason, size, hasPlaces);
        deletion = text.On(session.Connection);
    }

    /// <summary>What the run has done so far; null when no row is due, or free.</summary>
    public async Task<PurgeEvidence?> ExecuteAsync(CancellationToken cancellationToken)
    {
        var deleted = await DeleteAsync(cancellationToken).ConfigureAwait(false);
        return deleted == 0 ? null : await evidence.CommittedAsync(deleted).ConfigureAwait(false);
    }

    public void Dispose() => deletion.Dispose();

    private async Task<int> DeleteAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DbException failure) when (attempt < Attempts && SqlFailure.IsConflict(failure))
            {
                await Task.Delay(TimeSpan.FromTicks(FirstPause.Ticks * attempt), cancellationToken).ConfigureAwait(false);
            }
            catch (DbException failure) when (SqlFailure.IsReferred(failure))
            {
                throw new RetainedTableException(
                    $"Rows of '{table}' are due and cannot be deleted, because rows of another table refer to them; the inner exception names the foreign key. Purge that table before this one in every run, or give the foreign key ON DELETE CASCADE or SET NULL. The batch was undone.",
                    failure);
            }
        }
    }

    private async Task<int> AttemptAsync(CancellationToken cancellationToken)
    {
        using var transaction = await session.BeginUntoldAsync(cancellationToken).ConfigureAwait(false);
        deletion.Transaction = transaction;
        var deleted = await deletion.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        if (deleted < 0)
        {
            throw new InvalidOperationException($"The driver does not say how many rows of '{table}' it deleted. The batch was undone: nothing is deleted without evidence.");
        }

        if (deleted > 0)
        {
            await evidence.AddAsync(session, transaction, deleted, cancellationToken).ConfigureAwait(false);
            await SqlTransaction.CommitAsync(transaction).ConfigureAwait(false);
        }

        return deleted;
    }
}
