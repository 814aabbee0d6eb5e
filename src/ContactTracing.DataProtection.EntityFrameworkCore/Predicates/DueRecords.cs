using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>The records of a type that are due at one instant by one policy: the only place that says so, for preview and purge alike.</summary>
internal sealed class DueRecords<TRecord>(
    Anchor<TRecord> anchor,
    Fulfilment<TRecord>? fulfilment,
    RetentionPolicy policy,
    DateTimeOffset now,
    Expression<Func<TRecord, bool>>? chosen = null,
    Expression<Func<TRecord, bool>>? blocked = null)
    where TRecord : class
{
    public RetentionPolicy Policy => policy;

    public DateTimeOffset Now => now;

    /// <summary>The reasons for which a record goes, one by one: a database can use an index for each, and for their union none.</summary>
    public IEnumerable<Expression<Func<TRecord, bool>>> Reasons => Causes.Select(Unblocked);

    public PurgeKind Kind => chosen is null ? PurgeKind.Retention : PurgeKind.Erasure;

    /// <summary>The exclusive cutoff; before all others where no date decides.</summary>
    public DateTimeOffset Cutoff => chosen is null ? policy.Cutoff(now) : DateTimeOffset.MinValue;

    /// <summary>The members whose instants or dates decide, by name; none in an erasure.</summary>
    public IReadOnlyCollection<string> Times => chosen is not null ? [] : [.. new[] { anchor.Name, fulfilment?.Name }.OfType<string>()];

    private Expression<Func<TRecord, bool>>[] Causes { get; } =
        chosen is not null ? [chosen]
        : fulfilment is null ? [anchor.DueAt(now, policy)]
        : [anchor.DueAt(now, policy), fulfilment.ReachedAt(now, policy)];

    private Expression<Func<TRecord, bool>> IsDue => Causes.Aggregate(RowPredicate.Or);

    /// <summary>All records, those too that a query filter of the application would hide.</summary>
    public static IQueryable<TRecord> All(DbContext context) => context.Set<TRecord>().IgnoreQueryFilters().AsNoTracking();

    /// <summary>The same, less what holds block.</summary>
    /// <param name="held">Which records holds block; null when nothing can have one.</param>
    public DueRecords<TRecord> Without(Expression<Func<TRecord, bool>>? held) => new(anchor, fulfilment, policy, now, chosen, held);

    /// <summary>Those that a purge deletes.</summary>
    public IQueryable<TRecord> In(IQueryable<TRecord> records) => records.Where(Unblocked(IsDue));

    /// <summary>Those of <see cref="In"/> that are past their deadline.</summary>
    public IQueryable<TRecord> Expired(IQueryable<TRecord> records) => records.Where(Unblocked(anchor.ExpiredAt(now, policy)));

    /// <summary>How many would be deleted if it were not for a hold.</summary>
    public Task<long> CountBlockedAsync(IQueryable<TRecord> records, CancellationToken cancellationToken) =>
        blocked is null ? Task.FromResult(0L) : records.Where(RowPredicate.And(IsDue, blocked)).LongCountAsync(cancellationToken);

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

    private Expression<Func<TRecord, bool>> Unblocked(Expression<Func<TRecord, bool>> cause) =>
        blocked is null ? cause : RowPredicate.And(cause, RowPredicate.Not(blocked));
}
