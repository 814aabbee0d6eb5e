using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>Questions about the end of a trail.</summary>
internal static class AuditEnding
{
    public static Task<AuditHeadRow?> ReadAsync(DbContext context, CancellationToken cancellationToken) =>
        Heads(context).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The end from which a writer goes on; null when no trail was begun.</summary>
    /// <exception cref="AuditException">The rows do not end as the head says.</exception>
    public static async ValueTask<AuditHead?> FindAsync(DbContext context, Waiting waiting)
    {
        // In this order: another process may begin the trail in between.
        var (all, heads) = (Rows(context), Heads(context));
        var isBegun = await waiting.ForAsync(() => all.Any(), () => all.AnyAsync()).ConfigureAwait(false);
        if (await waiting.ForAsync(() => heads.SingleOrDefault(), () => heads.SingleOrDefaultAsync()).ConfigureAwait(false) is not { } head)
        {
            return !isBegun ? null : throw NotWhatWasWritten();
        }

        var last = all.Where(row => row.Number >= head.Line - 1).OrderBy(static row => row.Number).Take(3);
        var rows = await waiting.ForAsync(() => last.ToList(), () => last.ToListAsync()).ConfigureAwait(false);
        return IsEnd(rows, head.ToHead()) ? head.ToHead() : throw NotWhatWasWritten();
    }

    /// <summary>Whether a line was written.</summary>
    public static ValueTask<bool> HasAsync(DbContext context, AuditTrailLine line, Waiting waiting)
    {
        var rows = Rows(context).Where(row => row.Number == line.Head.Line && row.Text == line.Text);
        return waiting.ForAsync(() => rows.Any(), () => rows.AnyAsync());
    }

    /// <summary>All rows, whatever filters the application has.</summary>
    public static IQueryable<AuditRow> Rows(DbContext context) => context.Set<AuditRow>().IgnoreQueryFilters().AsNoTracking();

    private static IQueryable<AuditHeadRow> Heads(DbContext context) =>
        context.Set<AuditHeadRow>().IgnoreQueryFilters().AsNoTracking().Where(row => row.Id == AuditHeadRow.TheOnly);

    // The last row is the one of the head, and follows the row before it, unless that was deleted in time.
    private static bool IsEnd(List<AuditRow> rows, AuditHead? head) =>
        rows.Count is 1 or 2
        && rows[^1].Number == head?.Line
        && AuditTrailLine.Parse(rows[^1].Text) is { } last
        && last.Head == head
        && (rows.Count == 1 || (AuditTrailLine.Parse(rows[0].Text) is { } before && last.Follows(before.Head)));

    private static AuditException NotWhatWasWritten() => new(
        $"The table '{AuditRow.Table}' was cut short or written to by others, or its head was removed. Nothing is revealed until the trail is whole: run the verifier, and keep the tables as evidence.");
}
