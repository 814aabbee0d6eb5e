#if NET
namespace ContactTracing.DataProtection;

// Anchors that are dates without a time of day. Such a date is taken to be one of the legal zone.
public sealed partial class RetentionPolicy
{
    /// <inheritdoc cref="Deadline(DateTimeOffset)"/>
    /// <param name="anchor">The date, in <see cref="Zone"/>, from which the period of a record runs.</param>
    public DateTimeOffset Deadline(DateOnly anchor) => Deadline(DayOf(anchor));

    /// <inheritdoc cref="DueAt(DateTimeOffset)"/>
    /// <param name="anchor">The date, in <see cref="Zone"/>, from which the period of a record runs.</param>
    public DateTimeOffset DueAt(DateOnly anchor) => SaturatingInstant.Subtract(Deadline(anchor), Lead);

    /// <inheritdoc cref="DueAt(DateTimeOffset, DateTimeOffset?)"/>
    /// <param name="anchor">The date, in <see cref="Zone"/>, from which the period of a record runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled; <see langword="null"/> while it is not.</param>
    public DateTimeOffset DueAt(DateOnly anchor, DateTimeOffset? fulfilledAt) => EarlierOf(DueAt(anchor), fulfilledAt);

    /// <inheritdoc cref="IsExpired(DateTimeOffset, DateTimeOffset)"/>
    /// <param name="anchor">The date, in <see cref="Zone"/>, from which the period of a record runs.</param>
    /// <param name="now">The present instant.</param>
    public bool IsExpired(DateOnly anchor, DateTimeOffset now) => ExpiredAt(now).Contains(DayOf(anchor));

    /// <summary>Whether the record is to be deleted now.</summary>
    /// <param name="anchor">The date, in <see cref="Zone"/>, from which the period of a record runs.</param>
    /// <param name="now">The present instant.</param>
    /// <returns><see langword="true"/> exactly when <paramref name="now"/> is at or after <see cref="DueAt(DateOnly)"/>.</returns>
    public bool IsDue(DateOnly anchor, DateTimeOffset now) => ToDeleteAt(now).Contains(DayOf(anchor));

    /// <summary>Whether the record is to be deleted now, its purpose considered.</summary>
    /// <param name="anchor">The date, in <see cref="Zone"/>, from which the period of a record runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled; <see langword="null"/> while it is not.</param>
    /// <param name="now">The present instant.</param>
    /// <returns><see langword="true"/> exactly when <paramref name="now"/> is at or after <see cref="DueAt(DateOnly, DateTimeOffset?)"/>.</returns>
    public bool IsDue(DateOnly anchor, DateTimeOffset? fulfilledAt, DateTimeOffset now) => fulfilledAt <= now || IsDue(anchor, now);

    /// <summary>
    /// The cutoff of a bulk delete by date: exactly the records whose anchor is a date <b>strictly before</b> it are due.
    /// </summary>
    /// <param name="now">The present instant.</param>
    /// <returns>The date; <see cref="DateOnly.MaxValue"/> when every record is due, which a record of that very date is too without being before it.</returns>
    public DateOnly CutoffDate(DateTimeOffset now) => DateOf(ToDeleteAt(now).FirstKept);

    /// <summary>
    /// The cutoff of a read filter by date: exactly the records whose anchor is a date <b>strictly before</b> it are expired.
    /// </summary>
    /// <param name="now">The present instant.</param>
    /// <returns>The date; <see cref="DateOnly.MaxValue"/> when every record is expired, which a record of that very date is too without being before it.</returns>
    public DateOnly ExpiryCutoffDate(DateTimeOffset now) => DateOf(ExpiredAt(now).FirstKept);

    private static CalendarDay DayOf(DateOnly date) => new(date.DayNumber);

    private static DateOnly DateOf(CalendarDay day) => day >= CalendarDay.EndOfTime ? DateOnly.MaxValue : DateOnly.FromDayNumber(day.Number);
}
#endif
