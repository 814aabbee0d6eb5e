using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>The member from which the period of a record runs, as a database sees it.</summary>
internal sealed class Anchor<TRecord>(LambdaExpression member)
    where TRecord : class
{
    /// <summary>Its name; null where it is no plain member.</summary>
    public string? Name { get; } = RowPredicate.NameOf(member);

    private bool IsDate => member.ReturnType == typeof(DateOnly);

    /// <summary>Which records are due by the calendar.</summary>
    public Expression<Func<TRecord, bool>> DueAt(DateTimeOffset now, RetentionPolicy policy) =>
        policy.IsDue(DateTimeOffset.MaxValue, now) ? RowPredicate.Everything<TRecord>()
        : Before(IsDate ? policy.CutoffDate(now) : policy.Cutoff(now));

    /// <summary>Which records are past their deadline.</summary>
    public Expression<Func<TRecord, bool>> ExpiredAt(DateTimeOffset now, RetentionPolicy policy) =>
        policy.IsExpired(DateTimeOffset.MaxValue, now) ? RowPredicate.Everything<TRecord>()
        : Before(IsDate ? policy.ExpiryCutoffDate(now) : policy.ExpiryCutoff(now));

    /// <summary>The earliest anchor of the records, and when its record is due by the calendar.</summary>
    public async Task<(DateTimeOffset Oldest, DateTimeOffset DueAt)?> OldestAsync(
        IQueryable<TRecord> records, RetentionPolicy policy, CancellationToken cancellationToken)
    {
        if (IsDate)
        {
            var date = await records.MinAsync(RowPredicate.Nullable<TRecord, DateOnly>(member), cancellationToken).ConfigureAwait(false);
            return date is { } day ? (policy.Zone.StartOfDay(day), policy.DueAt(day)) : null;
        }

        var anchor = await records.MinAsync(RowPredicate.Nullable<TRecord, DateTimeOffset>(member), cancellationToken).ConfigureAwait(false);
        return anchor is { } instant ? (instant.ToUniversalTime(), policy.DueAt(instant)) : null;
    }

    /// <summary>The oldest first: what is due stands together, so that no batch has to pass over what stays.</summary>
    public IQueryable<TRecord> OldestFirst(IQueryable<TRecord> records) => IsDate
        ? records.OrderBy((Expression<Func<TRecord, DateOnly>>)member)
        : records.OrderBy((Expression<Func<TRecord, DateTimeOffset>>)member);

    private Expression<Func<TRecord, bool>> Before(object cutoff) => RowPredicate.Compare<TRecord>(member, ExpressionType.LessThan, cutoff);
}
