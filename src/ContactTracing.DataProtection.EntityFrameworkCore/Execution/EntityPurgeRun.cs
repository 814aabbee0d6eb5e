using System.Data.Common;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>One run over one entity type: batch after batch until nothing is due, then how it ended.</summary>
internal sealed class EntityPurgeRun<TRecord>(
    DbContext context, IReadOnlyList<DeletionPlan> plans, DueRecords<TRecord> due, PurgeRun run, PurgeOptions options)
    where TRecord : class
{
    private readonly EvidenceRow evidence = new(
        context,
        new()
        {
            RunId = run.Id,
            RecordType = due.Policy.Name,
            Kind = due.Kind,
            Cutoff = due.Cutoff,
            StartedAt = run.StartedAt,
            EndedAt = options.Clock.GetUtcNow(),
        },
        options.Clock);

    public async Task<PurgeEvidence> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("The purge ends a transaction with every batch, so that locks are short. Commit yours before, or use another context.");
        }

        await evidence.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await DeleteAllAsync(cancellationToken).ConfigureAwait(false);
            await TextInstants.RefuseAsync(context, plans, due.Times, cancellationToken).ConfigureAwait(false);
            var rows = DueRecords<TRecord>.All(context);
            var remains = await due.In(rows).AnyAsync(cancellationToken).ConfigureAwait(false);
            var blocked = await due.CountBlockedAsync(rows, cancellationToken).ConfigureAwait(false);
            return await evidence.EndAsync(remains ? PurgeOutcome.Incomplete : PurgeOutcome.Completed, blocked, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await TryEndAsync(PurgeOutcome.Cancelled).ConfigureAwait(false);
            throw;
        }
        catch (Exception)
        {
            await TryEndAsync(PurgeOutcome.Failed).ConfigureAwait(false);
            throw;
        }
    }

    private async Task DeleteAllAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in plans)
        {
            foreach (var reason in due.Reasons)
            {
                var batch = new PurgeBatch<TRecord>(context, new Claim<TRecord>(context, plan, due, reason, options.BatchSize), evidence);
                while (await batch.ExecuteAsync(cancellationToken).ConfigureAwait(false) > 0)
                {
                    run.Progress?.Report(await evidence.ReadAsync(cancellationToken).ConfigureAwait(false));
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
    }

    // What stopped the run is what the caller has to hear, not that its end could not be written: until then it counts as running.
    private async Task TryEndAsync(PurgeOutcome outcome)
    {
        try
        {
            await evidence.EndAsync(outcome, 0, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException or IOException)
        {
            // The store is not there any more.
        }
    }
}
