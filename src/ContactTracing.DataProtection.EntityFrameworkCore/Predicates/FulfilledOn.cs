using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>A date in the record, which begins when the legal zone says.</summary>
internal sealed class FulfilledOn<TRecord>(LambdaExpression date) : Fulfilment<TRecord>
    where TRecord : class
{
    internal override string? Name { get; } = RowPredicate.NameOf(date);

    internal override Expression<Func<TRecord, bool>> ReachedAt(DateTimeOffset now, RetentionPolicy policy) => RowPredicate.And(
        RowPredicate.IsSet<TRecord>(date),
        RowPredicate.Compare<TRecord>(date, ExpressionType.LessThanOrEqual, LastStarted(now, policy.Zone)));

    internal override async Task<DateTimeOffset?> NextAsync(
        IQueryable<TRecord> records, DateTimeOffset now, RetentionPolicy policy, CancellationToken cancellationToken)
    {
        var next = await records.Where(RowPredicate.Compare<TRecord>(date, ExpressionType.GreaterThan, LastStarted(now, policy.Zone)))
            .MinAsync(RowPredicate.Nullable<TRecord, DateOnly>(date), cancellationToken).ConfigureAwait(false);
        return next is { } day ? policy.Zone.StartOfDay(day) : null;
    }

    // A date that the clocks interrupt has started although the date of the instant, which never goes back, is still the day before.
    private static DateOnly LastStarted(DateTimeOffset now, LegalTimeZone zone)
    {
        var day = zone.DateOf(now);
        while (day < DateOnly.MaxValue && zone.StartOfDay(day.AddDays(1)) <= now)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
