using System.Linq.Expressions;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>What makes a record due before its time; made by <see cref="Fulfilment"/>.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
public abstract class Fulfilment<TRecord>
    where TRecord : class
{
    private protected Fulfilment()
    {
    }

    /// <summary>The member that holds an instant or a date; null where none does.</summary>
    internal virtual string? Name => null;

    /// <summary>Which records are fulfilled at an instant.</summary>
    internal abstract Expression<Func<TRecord, bool>> ReachedAt(DateTimeOffset now, RetentionPolicy policy);

    /// <summary>The earliest instant after <paramref name="now"/> at which one of the records is fulfilled; null when the data does not say.</summary>
    internal abstract Task<DateTimeOffset?> NextAsync(IQueryable<TRecord> records, DateTimeOffset now, RetentionPolicy policy, CancellationToken cancellationToken);
}
