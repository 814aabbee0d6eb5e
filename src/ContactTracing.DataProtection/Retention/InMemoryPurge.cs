namespace ContactTracing.DataProtection;

/// <summary>Deletes from collections in memory what is due.</summary>
/// <remarks>
/// <para>
/// Every record is judged before anything is deleted: when an accessor throws, the collection is as it was. After a return nothing
/// that was due remains. Records that are <see langword="null"/> hold no data and stay.
/// </para>
/// <para>
/// A policy may be shared between threads, a collection may not: callers hold the lock that guards theirs.
/// <see cref="List{T}"/> takes one pass; other lists remove one by one by position, other collections one by one by equality.
/// </para>
/// </remarks>
public static class InMemoryPurge
{
    /// <summary>Deletes the records that are due.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="policy">How long they may exist.</param>
    /// <param name="records">A collection that can shrink.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="anchor">The instant from which the period of a record runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled, if there is such a thing.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="records"/> cannot shrink: an array, or a read-only collection. Nothing was deleted.</exception>
    /// <exception cref="InvalidOperationException">The collection did not delete what it was told to delete; the message says how much remains.</exception>
    public static PurgeReport PurgeExpired<T>(
        this RetentionPolicy policy,
        ICollection<T> records,
        DateTimeOffset now,
        Func<T, DateTimeOffset> anchor,
        Func<T, DateTimeOffset?>? fulfilledAt = null)
    {
        Require.NotNull(policy, nameof(policy));
        Require.NotNull(anchor, nameof(anchor));
        var window = policy.ToDeleteAt(now);
        return CollectionPurge<T>.Execute(policy, records, now, record =>
        {
            var (instant, fulfilled) = (anchor(record), fulfilledAt?.Invoke(record));
            return fulfilled <= now || window.Contains(instant)
                ? Judgement.Delete
                : Judgement.Keep(instant, fulfilled);
        });
    }

    /// <inheritdoc cref="PurgeExpired{T}(RetentionPolicy, ICollection{T}, DateTimeOffset, Func{T, DateTimeOffset}, Func{T, DateTimeOffset?}?)"/>
    /// <param name="policy">How long they may exist.</param>
    /// <param name="records">A collection that can shrink.</param>
    /// <param name="clock">Says what the present instant is.</param>
    /// <param name="anchor">The instant from which the period of a record runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled, if there is such a thing.</param>
    public static PurgeReport PurgeExpired<T>(
        this RetentionPolicy policy,
        ICollection<T> records,
        TimeProvider clock,
        Func<T, DateTimeOffset> anchor,
        Func<T, DateTimeOffset?>? fulfilledAt = null) =>
        policy.PurgeExpired(records, RetentionPolicy.Now(clock), anchor, fulfilledAt);

#if NET
    /// <inheritdoc cref="PurgeExpired{T}(RetentionPolicy, ICollection{T}, DateTimeOffset, Func{T, DateTimeOffset}, Func{T, DateTimeOffset?}?)"/>
    /// <param name="policy">How long they may exist.</param>
    /// <param name="records">A collection that can shrink.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="anchor">The date, in the legal zone, from which the period of a record runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled, if there is such a thing.</param>
    public static PurgeReport PurgeExpired<T>(
        this RetentionPolicy policy,
        ICollection<T> records,
        DateTimeOffset now,
        Func<T, DateOnly> anchor,
        Func<T, DateTimeOffset?>? fulfilledAt = null)
    {
        Require.NotNull(policy, nameof(policy));
        Require.NotNull(anchor, nameof(anchor));
        var window = policy.ToDeleteAt(now);
        return CollectionPurge<T>.Execute(policy, records, now, record =>
        {
            var (day, fulfilled) = (new CalendarDay(anchor(record).DayNumber), fulfilledAt?.Invoke(record));
            return fulfilled <= now || window.Contains(day)
                ? Judgement.Delete
                : Judgement.Keep(policy.Zone.FinalStartOf(day), fulfilled);
        });
    }

    /// <inheritdoc cref="PurgeExpired{T}(RetentionPolicy, ICollection{T}, DateTimeOffset, Func{T, DateTimeOffset}, Func{T, DateTimeOffset?}?)"/>
    /// <param name="policy">How long they may exist.</param>
    /// <param name="records">A collection that can shrink.</param>
    /// <param name="clock">Says what the present instant is.</param>
    /// <param name="anchor">The date, in the legal zone, from which the period of a record runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled, if there is such a thing.</param>
    public static PurgeReport PurgeExpired<T>(
        this RetentionPolicy policy,
        ICollection<T> records,
        TimeProvider clock,
        Func<T, DateOnly> anchor,
        Func<T, DateTimeOffset?>? fulfilledAt = null) =>
        policy.PurgeExpired(records, RetentionPolicy.Now(clock), anchor, fulfilledAt);
#endif
}
