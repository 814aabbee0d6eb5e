using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>One run over one table: batch after batch until nothing is due, then how it ended.</summary>
internal sealed class SqlPurgeRun(
    Func<CancellationToken, Task<SqlSession>> open, DueRows due, RunEvidence evidence, PurgeRun run, int batchSize)
{
    // How long the end of a run that was stopped may take to write: a host has seconds to stop.
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

    public async Task<PurgeEvidence> ExecuteAsync(CancellationToken cancellationToken)
    {
        using var session = await open(cancellationToken).ConfigureAwait(false);
        await evidence.BeginAsync(session, cancellationToken).ConfigureAwait(false);
        try
        {
            await DeleteAllAsync(session, cancellationToken).ConfigureAwait(false);
            var rest = await new SqlPreview(session, due).AskRestAsync(cancellationToken).ConfigureAwait(false);
            var outcome = rest.Remains ? PurgeOutcome.Incomplete : PurgeOutcome.Completed;
            return await evidence.EndAsync(session, outcome, rest.Blocked, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested && failure is not PurgeEvidenceException)
        {
            await TryEndAsync(PurgeOutcome.Cancelled).ConfigureAwait(false);
            if (failure is OperationCanceledException)
            {
                throw;
            }

            // Some drivers have an exception of their own for it. Its text may quote data, and this one is logged.
            throw new OperationCanceledException("The purge was stopped.", failure, cancellationToken);
        }
        catch (Exception)
        {
            await TryEndAsync(PurgeOutcome.Failed).ConfigureAwait(false);
            throw;
        }
    }

    private async Task DeleteAllAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var hasPlaces = await HasPlacesAsync(session, cancellationToken).ConfigureAwait(false);
        foreach (var reason in due.Reasons)
        {
            using var batch = new SqlBatch(session, due.Table, evidence, reason, batchSize, hasPlaces);
            while (await batch.ExecuteAsync(cancellationToken).ConfigureAwait(false) is { } soFar)
            {
                run.Progress?.Report(soFar);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<bool> HasPlacesAsync(SqlSession session, CancellationToken cancellationToken) =>
        session.Dialect.Places(session.NewText(), due.Table) is { } question
        && await session.AskAsync(
            question,
            async reader => await reader.ReadAsync(cancellationToken).ConfigureAwait(false) && reader.GetInt64(0) > 0,
            cancellationToken).ConfigureAwait(false);

    // What stopped the run is what the caller has to hear, not that its end could not be written: until then it counts as running. The
    // connection may be what failed, so this is another one.
    private async Task TryEndAsync(PurgeOutcome outcome)
    {
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            using var session = await open(limit.Token).ConfigureAwait(false);
            // The outcome first: to count may take longer than there is time.
            await evidence.EndAsync(session, outcome, 0, limit.Token).ConfigureAwait(false);
            var blocked = await new SqlPreview(session, due).CountBlockedAsync(limit.Token).ConfigureAwait(false);
            if (blocked > 0)
            {
                await evidence.EndAsync(session, outcome, blocked, limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException or IOException or OperationCanceledException)
        {
            // The store is not there any more.
        }
    }
}
