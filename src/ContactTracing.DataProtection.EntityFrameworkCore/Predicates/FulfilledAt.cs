using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>An instant in the record.</summary>
internal sealed class FulfilledAt<TRecord>(LambdaExpression instant) : Fulfilment<TRecord>
    where TRecord : class
{
    internal override string? Name { get; } = RowPredicate.NameOf(instant);

    internal override Expression<Func<TRecord, bool>> ReachedAt(DateTimeOffset now, RetentionPolicy policy) =>
        RowPredicate.And(RowPredicate.IsSet<TRecord>(instant), RowPredicate.Compare<TRecord>(instant, ExpressionType.LessThanOrEqual, now));

    internal override Task<DateTimeOffset?> NextAsync(
        IQueryable<TRecord> records, DateTimeOffset now, RetentionPolicy policy, CancellationToken cancellationToken) =>
        records.Where(RowPredicate.Compare<TRecord>(instant, ExpressionType.GreaterThan, now))
            .MinAsync(RowPredicate.Nullable<TRecord, DateTimeOffset>(instant), cancellationToken);
}
