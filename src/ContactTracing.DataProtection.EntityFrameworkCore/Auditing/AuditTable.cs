using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>The end of the trail in a table: adds lines to it, among other processes that do. Used by one thread at a time.</summary>
internal sealed class AuditTable(OwnContext own, TimeProvider clock)
{
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // As this store left it. Others may have gone on since.
    private AuditHead? end;

    /// <summary>Adds lines: all of them, once, or none and an exception.</summary>
    /// <param name="next">Chains them to an end of the trail.</param>
    /// <returns>The new end.</returns>
    /// <exception cref="AuditException">The end of the trail is not what was written.</exception>
    public AuditHead Append(Func<AuditHead, IReadOnlyList<AuditTrailLine>> next)
    {
        IReadOnlyList<AuditTrailLine> lines = [];
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                own.Commit(context => lines = TryGoOn(context, next) ?? GoOnInTurn(context, next, lines));
                return end = lines[^1].Head;
            }
            catch (Exception failure) when (failure is not AuditException && attempt < Attempts)
            {
                end = null;
                Thread.Sleep(Pause * attempt);
            }
            catch
            {
                end = null;
                throw;
            }
        }
    }

    /// <summary>Adds lines where nobody else has written since. Null where somebody has.</summary>
    private IReadOnlyList<AuditTrailLine>? TryGoOn(DbContext context, Func<AuditHead, IReadOnlyList<AuditTrailLine>> next)
    {
        if (end is not { } known)
        {
            return null;
        }

        var lines = next(known);
        return Move(context, known, lines[^1].Head) ? Insert(context, lines) : null;
    }

    /// <summary>Locks the row of the head, so that nobody comes between, and looks where the trail ends.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="next">Chains lines to an end of the trail.</param>
    /// <param name="tried">What an attempt before has tried to add.</param>
    private IReadOnlyList<AuditTrailLine> GoOnInTurn(DbContext context, Func<AuditHead, IReadOnlyList<AuditTrailLine>> next, IReadOnlyList<AuditTrailLine> tried)
    {
        Heads(context).ExecuteUpdate(static row => row.SetProperty(static head => head.Line, static head => head.Line));
        if (AuditEnding.Find(context) is not { } found)
        {
            var first = AuditTrailLine.Begin(Guid.NewGuid(), clock.GetUtcNow());
            IReadOnlyList<AuditTrailLine> all = [first, .. next(first.Head)];
            context.Add(new AuditHeadRow { Line = all[^1].Head.Line, Digest = all[^1].Head.Digest });
            return Insert(context, all);
        }

        // A commit whose answer was lost took place all the same, and once the row is locked it is known.
        if (tried.Count > 0 && AuditEnding.Has(context, tried[^1]))
        {
            return tried;
        }

        var lines = next(found);
        return Move(context, found, lines[^1].Head)
            ? Insert(context, lines)
            : throw new DbUpdateConcurrencyException("Another process began the trail at this moment.");
    }

    // The head before the lines, everywhere: two that lock in different orders could wait for each other.
    private static bool Move(DbContext context, AuditHead from, AuditHead to) =>
        Heads(context).Where(row => row.Line == from.Line && row.Digest == from.Digest)
            .ExecuteUpdate(row => row.SetProperty(static head => head.Line, to.Line).SetProperty(static head => head.Digest, to.Digest)) == 1;

    private static IReadOnlyList<AuditTrailLine> Insert(DbContext context, IReadOnlyList<AuditTrailLine> lines)
    {
        context.AddRange(lines.Select(AuditRow.Of));
        context.SaveChanges();
        return lines;
    }

    private static IQueryable<AuditHeadRow> Heads(DbContext context) =>
        context.Set<AuditHeadRow>().IgnoreQueryFilters().Where(static row => row.Id == AuditHeadRow.TheOnly);
}
