using ContactTracing.DataProtection.EntityFrameworkCore.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>The deletion of the oldest rows of a trail, in batches, after a line of the trail has said up to where.</summary>
internal sealed class AuditTablePurge(
    OwnContext own, AuditRetention retention, PurgeOptions options, string name, Func<AuditHead, CancellationToken, Task<AuditHead>> say) : IPurge
{
    public string RecordType => name;

    public Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default) => own.UseAsync(async context =>
    {
        var now = options.Clock.GetUtcNow();
        var (rows, expiry) = (AuditEnding.Rows(context), retention.ExpiryAt(now).UtcDateTime);
        var through = await ThroughAsync(rows, now, cancellationToken).ConfigureAwait(false) ?? 0;
        var oldest = await FirstAfterAsync(rows, 0, cancellationToken).ConfigureAwait(false);
        var next = await FirstAfterAsync(rows, through, cancellationToken).ConfigureAwait(false);
        return new PurgePreview
        {
            RecordType = name,
            At = now,
            Cutoff = retention.CutoffAt(now),
            Held = await rows.LongCountAsync(cancellationToken).ConfigureAwait(false),
            Due = await rows.LongCountAsync(row => row.Number <= through, cancellationToken).ConfigureAwait(false),
            Expired = await rows.LongCountAsync(row => row.At < expiry, cancellationToken).ConfigureAwait(false),
            Oldest = oldest,
            NextDueAt = next is { } at ? retention.DueAt(at) : null,
        };
    });

    public async Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var evidence = new PurgeEvidence { RunId = run.Id, RecordType = name, Cutoff = retention.CutoffAt(run.StartedAt), StartedAt = run.StartedAt };
        var due = await own.UseAsync(context => DueAsync(context, run.StartedAt, cancellationToken)).ConfigureAwait(false);
        if (due is { } range)
        {
            // Said before it is done: a crash in between leaves rows that the next purge deletes, and no hole that nobody explains.
            await say(range.Through, cancellationToken).ConfigureAwait(false);
            for (var last = range.First - 1; last < range.Through.Line;)
            {
                last = Math.Min(last + options.BatchSize, range.Through.Line);
                var deleted = await DeleteAsync(last, cancellationToken).ConfigureAwait(false);
                evidence = evidence with { Deleted = evidence.Deleted + deleted, Outcome = PurgeOutcome.Running, EndedAt = options.Clock.GetUtcNow() };
                run.Progress?.Report(evidence);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return evidence with { Outcome = PurgeOutcome.Completed, EndedAt = options.Clock.GetUtcNow() };
    }

    // ExecuteDelete gives the table an alias, which MariaDB does not read before its version 11.6.
    private Task<int> DeleteAsync(long last, CancellationToken cancellationToken) => own.UseAsync(async context =>
    {
        var row = context.Model.FindEntityType(typeof(AuditRow))!;
        var (table, number) = (StoreObjectIdentifier.Create(row, StoreObjectType.Table)!.Value, row.FindPrimaryKey()!.Properties[0]);
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return await new SqlText(context).Append("DELETE FROM ").Append(table).Append(" WHERE ").AppendColumn(number.GetColumnName(table)!)
            .Append(" <= ").AppendValue(number, last).ExecuteAsync(cancellationToken).ConfigureAwait(false);
    });

    private async Task<(long First, AuditHead Through)?> DueAsync(DbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = AuditEnding.Rows(context);
        if (await ThroughAsync(rows, now, cancellationToken).ConfigureAwait(false) is not { } through)
        {
            return null;
        }

        // Another purge may have deleted it meanwhile, with all before it.
        if (await rows.SingleOrDefaultAsync(row => row.Number == through, cancellationToken).ConfigureAwait(false) is not { } last)
        {
            return null;
        }

        var first = await rows.MinAsync(static row => (long?)row.Number, cancellationToken).ConfigureAwait(false) ?? through;
        return AuditTrailLine.Parse(last.Text)?.Head is { } head && head.Line == through
            ? (first, head)
            : throw new AuditException(FormattableString.Invariant($"Line {through} of the table '{AuditRow.Table}' is not what was written. Nothing was deleted: run the verifier."));
    }

    /// <summary>The last row that is to go; null when there is none.</summary>
    private async Task<long?> ThroughAsync(IQueryable<AuditRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What is added while this asks is not looked at: three questions would have three answers.
        if (await rows.MaxAsync(static row => (long?)row.Number, cancellationToken).ConfigureAwait(false) is not { } last)
        {
            return null;
        }

        // All before the first that is not due; and, where a clock was wrong, all before one that would expire.
        var cutoff = retention.CutoffAt(now).UtcDateTime;
        var forced = retention.ExpiryAt(now + retention.Lead).UtcDateTime;
        var known = rows.Where(row => row.Number <= last);
        var kept = await known.Where(row => row.At >= cutoff).MinAsync(static row => (long?)row.Number, cancellationToken).ConfigureAwait(false) ?? long.MaxValue;
        return await known.Where(row => row.Number < kept || row.At < forced).MaxAsync(static row => (long?)row.Number, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DateTimeOffset?> FirstAfterAsync(IQueryable<AuditRow> rows, long number, CancellationToken cancellationToken)
    {
        var at = await rows.Where(row => row.Number > number).OrderBy(static row => row.Number).Select(static row => (DateTime?)row.At).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return at is { } found ? new DateTimeOffset(DateTime.SpecifyKind(found, DateTimeKind.Utc)) : null;
    }
}
