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
        };
    }
}
