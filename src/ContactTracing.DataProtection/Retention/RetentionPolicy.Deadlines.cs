namespace ContactTracing.DataProtection;

public sealed partial class RetentionPolicy
{
    /// <summary>
    /// The earliest of the instants from which the period of a record could run, such as collection, creation and ingestion. A copy,
    /// an export or a re-import never restarts the clock, and a collection wrongly dated in the future counts from its ingestion.
    /// </summary>
    /// <param name="first">An instant, such as that of collection (décret 2020-551 art. 5-I « après leur collecte »).</param>
    /// <param name="others">Further instants, such as those of creation (S8) and ingestion. A default value is the earliest of all, so the record is due.</param>
    /// <returns>The earliest, with offset zero.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="others"/> is <see langword="null"/>.</exception>
    public static DateTimeOffset EarliestAnchor(DateTimeOffset first, params DateTimeOffset[] others) =>
        (others ?? throw new ArgumentNullException(nameof(others))).Aggregate(
            first.ToUniversalTime(),
            static (earliest, other) => SaturatingInstant.Min(earliest, other.ToUniversalTime()));

    /// <summary>Turns a flag such as <c>IsClosed</c> into the instant of fulfilment that the other methods take.</summary>
    /// <param name="fulfilled">Whether the purpose of the record is fulfilled (<c>DeleteWhen</c>; S10 « dans les plus brefs délais »).</param>
    /// <returns>An instant before all others, so that the record is due; or <see langword="null"/>, not fulfilled yet.</returns>
    public static DateTimeOffset? FulfilledWhen(bool fulfilled) => fulfilled ? DateTimeOffset.MinValue : null;

    /// <summary>The instant at and after which a record may not exist, in any copy.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <returns>The instant, with offset zero.</returns>
    public DateTimeOffset Deadline(DateTimeOffset anchor) => Deadline(Zone.DayOf(anchor));

    /// <summary>The instant from which a record is to be deleted: the deadline less <see cref="Lead"/>.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <returns>The instant, with offset zero.</returns>
    public DateTimeOffset DueAt(DateTimeOffset anchor) => SaturatingInstant.Subtract(Deadline(anchor), Lead);

    /// <summary>The instant from which a record is to be deleted: as soon as its purpose is fulfilled (S10), and otherwise as by <see cref="DueAt(DateTimeOffset)"/>.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled; <see langword="null"/> while it is not.</param>
    /// <returns>The instant, with offset zero.</returns>
    public DateTimeOffset DueAt(DateTimeOffset anchor, DateTimeOffset? fulfilledAt) => EarlierOf(DueAt(anchor), fulfilledAt);

    /// <summary>Whether the deadline has come, so that showing the record is unlawful.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="now">The present instant.</param>
    /// <returns><see langword="true"/> exactly when <paramref name="now"/> is at or after the deadline.</returns>
    public bool IsExpired(DateTimeOffset anchor, DateTimeOffset now) => ExpiredAt(now).Contains(anchor);

    /// <summary>Whether the record is to be deleted now.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="now">The present instant.</param>
    /// <returns><see langword="true"/> exactly when <paramref name="now"/> is at or after <see cref="DueAt(DateTimeOffset)"/>.</returns>
    public bool IsDue(DateTimeOffset anchor, DateTimeOffset now) => ToDeleteAt(now).Contains(anchor);

    /// <summary>Whether the record is to be deleted now, its purpose considered.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled; <see langword="null"/> while it is not.</param>
    /// <param name="now">The present instant.</param>
    /// <returns><see langword="true"/> exactly when <paramref name="now"/> is at or after <see cref="DueAt(DateTimeOffset, DateTimeOffset?)"/>.</returns>
    public bool IsDue(DateTimeOffset anchor, DateTimeOffset? fulfilledAt, DateTimeOffset now) => fulfilledAt <= now || IsDue(anchor, now);

    internal static DateTimeOffset EarlierOf(DateTimeOffset dueAt, DateTimeOffset? fulfilledAt) =>
        fulfilledAt is { } fulfilled ? SaturatingInstant.Min(dueAt, fulfilled.ToUniversalTime()) : dueAt;

    internal DateTimeOffset Deadline(CalendarDay anchorDay)
    {
        var start = Zone.FirstInstantOf(CalendarDay.Min(anchorDay.AddDays(Days), anchorDay.AddMonths(Months)));
        return Sunset is { } sunset ? SaturatingInstant.Min(start, sunset) : start;
    }
}
