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
    /// <param name="waiting">How the caller waits.</param>
    /// <returns>The new end.</returns>
    /// <exception cref="AuditException">The end of the trail is not what was written.</exception>
    public async Task<AuditHead> AppendAsync(Func<AuditHead, IReadOnlyList<AuditTrailLine>> next, Waiting waiting)
    {
        IReadOnlyList<AuditTrailLine> lines = [];
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await own.CommitAsync(async context => lines = await GoOnAsync(context, next, lines, waiting).ConfigureAwait(false), waiting).ConfigureAwait(false);
                return end = lines[^1].Head;
            }
            catch (Exception failure) when (failure is not AuditException && attempt < Attempts)
            {
                end = null;
            }
            catch
            {
                end = null;
                throw;
            }

            var pause = Pause * attempt;
            await waiting.ForAsync(() => Thread.Sleep(pause), () => Task.Delay(pause)).ConfigureAwait(false);
        }
    }

    /// <summary>Adds lines where this store left the trail; and in turn where others have written since.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="next">Chains lines to an end of the trail.</param>
    /// <param name="tried">What an attempt before has tried to add.</param>
    /// <param name="waiting">How the caller waits.</param>
    private async ValueTask<IReadOnlyList<AuditTrailLine>> GoOnAsync(
        DbContext context, Func<AuditHead, IReadOnlyList<AuditTrailLine>> next, IReadOnlyList<AuditTrailLine> tried, Waiting waiting)
    {
        if (end is { } known && next(known) is var lines && await MoveAsync(context, known, lines[^1].Head, waiting).ConfigureAwait(false))
        {
            return await InsertAsync(context, lines, waiting).ConfigureAwait(false);
        }

        // Locks the row of the head, so that nobody comes between.
        var heads = Heads(context);
        await waiting.ForAsync(
            () => heads.ExecuteUpdate(static row => row.SetProperty(static head => head.Line, static head => head.Line)),
            () => heads.ExecuteUpdateAsync(static row => row.SetProperty(static head => head.Line, static head => head.Line))).ConfigureAwait(false);
        if (await AuditEnding.FindAsync(context, waiting).ConfigureAwait(false) is not { } found)
        {
            return await BeginAsync(context, next, waiting).ConfigureAwait(false);
        }

        // A commit whose answer was lost took place all the same, and once the row is locked it is known.
        if (tried.Count > 0 && await AuditEnding.HasAsync(context, tried[^1], waiting).ConfigureAwait(false))
        {
            return tried;
        }

        lines = next(found);
        return await MoveAsync(context, found, lines[^1].Head, waiting).ConfigureAwait(false)
            ? await InsertAsync(context, lines, waiting).ConfigureAwait(false)
            : throw new DbUpdateConcurrencyException("Another process began the trail at this moment.");
    }

    private ValueTask<IReadOnlyList<AuditTrailLine>> BeginAsync(DbContext context, Func<AuditHead, IReadOnlyList<AuditTrailLine>> next, Waiting waiting)
    {
        var first = AuditTrailLine.Begin(Guid.NewGuid(), clock.GetUtcNow());
        AuditTrailLine[] lines = [first, .. next(first.Head)];
        context.Add(new AuditHeadRow { Line = lines[^1].Head.Line, Digest = lines[^1].Head.Digest });
        return InsertAsync(context, lines, waiting);
    }

    // The head before the lines, everywhere: two that lock in different orders could wait for each other.
    private static async ValueTask<bool> MoveAsync(DbContext context, AuditHead from, AuditHead to, Waiting waiting)
    {
        var heads = Heads(context).Where(row => row.Line == from.Line && row.Digest == from.Digest);
        var moved = await waiting.ForAsync(
            () => heads.ExecuteUpdate(row => row.SetProperty(static head => head.Line, to.Line).SetProperty(static head => head.Digest, to.Digest)),
            () => heads.ExecuteUpdateAsync(row => row.SetProperty(static head => head.Line, to.Line).SetProperty(static head => head.Digest, to.Digest))).ConfigureAwait(false);
        return moved == 1;
    }

    private static async ValueTask<IReadOnlyList<AuditTrailLine>> InsertAsync(DbContext context, IReadOnlyList<AuditTrailLine> lines, Waiting waiting)
    {
        context.AddRange(lines.Select(AuditRow.Of));
        await waiting.ForAsync(() => context.SaveChanges(), () => context.SaveChangesAsync()).ConfigureAwait(false);
        return lines;
    }

    private static IQueryable<AuditHeadRow> Heads(DbContext context) =>
        context.Set<AuditHeadRow>().IgnoreQueryFilters().Where(static row => row.Id == AuditHeadRow.TheOnly);
}
