using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>The rows of a trail by their numbers, a page in memory at a time, so that a trail of a year can be read.</summary>
internal sealed class AuditPages(OwnContext own)
{
    private const int PageSize = 1000;

    public async IAsyncEnumerable<AuditEntry> EntriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (AuditTrailLine.Parse(row.Text)?.Entry is { } entry)
            {
                yield return entry;
            }
        }
    }

    public async IAsyncEnumerable<AuditRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? last = null; ;)
        {
            var page = await own.UseAsync(context => PageAfter(context, last).ToListAsync(cancellationToken)).ConfigureAwait(false);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            last = page[^1].Number;
        }
    }

    private static IQueryable<AuditRow> PageAfter(DbContext context, long? last)
    {
        var rows = AuditEnding.Rows(context);
        return (last is { } number ? rows.Where(row => row.Number > number) : rows).OrderBy(static row => row.Number).Take(PageSize);
    }
}
