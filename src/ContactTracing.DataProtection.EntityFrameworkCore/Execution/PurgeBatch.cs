using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>A batch: claim, delete, evidence, in one transaction. It is repeated when another session came between.</summary>
internal sealed class PurgeBatch<TRecord>(DbContext context, Claim<TRecord> claim, EvidenceRow evidence)
    where TRecord : class
{
    private const int Attempts = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>What the run has done so far; null when no record is due, or free.</summary>
    public async Task<PurgeEvidence?> ExecuteAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await context.Database.CreateExecutionStrategy().ExecuteAsync(AttemptAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (attempt < Attempts && Conflict.IsOne(failure))
            {
                await Task.Delay(FirstPause * attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<PurgeEvidence?> AttemptAsync(CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(claim.Isolation, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            return claim.Plan.IsSingleTable && claim.Plan.Key.Count == 1 && !TrackedRows.Has(context, claim.Plan.Entity)
                ? await DeleteAtOnceAsync(transaction, cancellationToken).ConfigureAwait(false)
                : await DeleteByKeysAsync(transaction, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<PurgeEvidence?> DeleteAtOnceAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var deleted = await claim.DeleteAsync(cancellationToken).ConfigureAwait(false);
        return await CommitAsync(transaction, deleted, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PurgeEvidence?> DeleteByKeysAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var keys = await claim.TakeAsync(cancellationToken).ConfigureAwait(false);
        var deletion = new KeyedDeletion(context, claim.Size, TrackedRows.HasAny(context));
        var deleted = await deletion.DeleteAsync(claim.Plan, keys, cancellationToken).ConfigureAwait(false);
        if (deleted != keys.Count)
        {
            throw new Conflict($"Of {keys.Count} records that were due and claimed, {deleted} were there to delete.");
        }

        var soFar = await CommitAsync(transaction, deleted, cancellationToken).ConfigureAwait(false);
        TrackedRows.Forget(context, deletion.Gone);
        return soFar;
    }

    private async Task<PurgeEvidence?> CommitAsync(IDbContextTransaction transaction, int deleted, CancellationToken cancellationToken)
    {
        if (deleted == 0)
        {
            return null;
        }

        var soFar = await evidence.AddAsync(deleted, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return soFar;
    }
}
