using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Counts what a purge would delete.</summary>
internal static class Preview
{
    public static async Task<PurgePreview> OfAsync<TRecord>(DbContext context, DueRecords<TRecord> due, CancellationToken cancellationToken)
        where TRecord : class
    {
        var rows = DueRecords<TRecord>.All(context);
        return new PurgePreview
        {
            RecordType = due.Policy.Name,
            At = due.Now.ToUniversalTime(),
            Cutoff = due.Policy.Cutoff(due.Now),
            Held = await rows.LongCountAsync(cancellationToken).ConfigureAwait(false),
            Due = await due.In(rows).LongCountAsync(cancellationToken).ConfigureAwait(false),
            Blocked = await due.CountBlockedAsync(rows, cancellationToken).ConfigureAwait(false),
            Expired = await due.Expired(rows).LongCountAsync(cancellationToken).ConfigureAwait(false),
            Oldest = (await due.OldestAsync(rows, cancellationToken).ConfigureAwait(false))?.Oldest,
            NextDueAt = await due.NextDueAtAsync(rows, cancellationToken).ConfigureAwait(false),
            LastCompletedAt = await LastCompletedAsync(context, due.Policy.Name, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<DateTimeOffset?> LastCompletedAsync(DbContext context, string recordType, CancellationToken cancellationToken)
    {
        var starts = context.Set<PurgeEvidence>().IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.RecordType == recordType && row.Kind == PurgeKind.Retention && row.Outcome == PurgeOutcome.Completed)
            .OrderByDescending(static row => row.StartedAt)
            .Select(static row => (DateTimeOffset?)row.StartedAt);
        return (await starts.FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.ToUniversalTime();
    }
}
