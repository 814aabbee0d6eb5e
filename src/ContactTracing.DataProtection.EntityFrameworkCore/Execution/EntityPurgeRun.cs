using System.Data.Common;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>One run over one entity type: batch after batch until nothing is due, then how it ended.</summary>
internal sealed class EntityPurgeRun<TRecord>(
    DbContext context, IReadOnlyList<DeletionPlan> plans, DueRecords<TRecord> due, PurgeRun run, PurgeOptions options) : IDisposable
    where TRecord : class
{
    // How long the end of a run that was stopped may take to write: the host has seconds to stop.
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

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
            var remains = await due.In(DueRecords<TRecord>.All(context)).AnyAsync(cancellationToken).ConfigureAwait(false);
            var blocked = await CountBlockedAsync(cancellationToken).ConfigureAwait(false);
            return await evidence.EndAsync(remains ? PurgeOutcome.Incomplete : PurgeOutcome.Completed, blocked, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested)
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

    public void Dispose() => evidence.Dispose();

    private Task<long> CountBlockedAsync(CancellationToken cancellationToken) =>
        due.CountBlockedAsync(DueRecords<TRecord>.All(context), cancellationToken);

    private async Task DeleteAllAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in plans)
        {
            foreach (var reason in due.Reasons)
            {
                using var claim = new Claim<TRecord>(context, plan, due, reason, options.BatchSize);
                var batch = new PurgeBatch<TRecord>(context, claim, evidence);
                while (await batch.ExecuteAsync(cancellationToken).ConfigureAwait(false) is { } soFar)
                {
                    run.Progress?.Report(soFar);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
    }

    // What stopped the run is what the caller has to hear, not that its end could not be written: until then it counts as running.
    private async Task TryEndAsync(PurgeOutcome outcome)
    {
        using var limit = new CancellationTokenSource(EndLimit, options.Clock);
        try
        {
            // The outcome first: to count may take longer than there is time.
            await evidence.EndAsync(outcome, null, limit.Token).ConfigureAwait(false);
            await evidence.EndAsync(outcome, await CountBlockedAsync(limit.Token).ConfigureAwait(false), limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException or IOException or OperationCanceledException)
        {
            // The store is not there any more.
        }
    }
}
