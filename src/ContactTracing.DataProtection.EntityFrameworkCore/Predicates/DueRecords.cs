using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>The records of a type that are due at one instant by one policy: the only place that says so, for preview and purge alike.</summary>
internal sealed class DueRecords<TRecord>(
    Anchor<TRecord> anchor, Fulfilment<TRecord>? fulfilment, RetentionPolicy policy, DateTimeOffset now)
    where TRecord : class
{
    public RetentionPolicy Policy => policy;

    public DateTimeOffset Now => now;

    /// <summary>The reasons for which a record is due, one by one: a database can use an index for each, and for their union none.</summary>
    public IReadOnlyList<Expression<Func<TRecord, bool>>> Reasons { get; } = fulfilment is null
        ? [anchor.DueAt(now, policy)]
        : [anchor.DueAt(now, policy), fulfilment.ReachedAt(now, policy)];

    /// <summary>All records, those too that a query filter of the application would hide.</summary>
    public static IQueryable<TRecord> All(DbContext context) => context.Set<TRecord>().IgnoreQueryFilters().AsNoTracking();

    public Expression<Func<TRecord, bool>> IsDue => Reasons.Aggregate(RowPredicate.Or);

    public IQueryable<TRecord> In(IQueryable<TRecord> records) => records.Where(IsDue);

    public IQueryable<TRecord> Expired(IQueryable<TRecord> records) => records.Where(anchor.ExpiredAt(now, policy));

    public IQueryable<TRecord> OldestFirst(IQueryable<TRecord> records) => anchor.OldestFirst(records);

    public Task<(DateTimeOffset Oldest, DateTimeOffset DueAt)?> OldestAsync(IQueryable<TRecord> records, CancellationToken cancellationToken) =>
        anchor.OldestAsync(records, policy, cancellationToken);

    /// <summary>The earliest instant at which a record that is not due becomes due.</summary>
    public async Task<DateTimeOffset?> NextDueAtAsync(IQueryable<TRecord> records, CancellationToken cancellationToken)
    {
        var kept = records.Where(RowPredicate.Not(IsDue));
        var byCalendar = await OldestAsync(kept, cancellationToken).ConfigureAwait(false);
        var byFulfilment = fulfilment is null ? null : await fulfilment.NextAsync(kept, now, policy, cancellationToken).ConfigureAwait(false);
        return byCalendar?.DueAt is { } due && byFulfilment is { } fulfilled && fulfilled < due ? fulfilled.ToUniversalTime() : byCalendar?.DueAt;
    }
}
