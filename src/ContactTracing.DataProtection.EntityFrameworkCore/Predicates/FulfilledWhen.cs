using System.Linq.Expressions;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>A condition: nothing says when it will hold.</summary>
internal sealed class FulfilledWhen<TRecord>(LambdaExpression condition) : Fulfilment<TRecord>
    where TRecord : class
{
    internal override Expression<Func<TRecord, bool>> ReachedAt(DateTimeOffset now, RetentionPolicy policy) =>
        (Expression<Func<TRecord, bool>>)condition;

    internal override Task<DateTimeOffset?> NextAsync(
        IQueryable<TRecord> records, DateTimeOffset now, RetentionPolicy policy, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(null);
}
