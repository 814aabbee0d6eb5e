#if NET
namespace ContactTracing.DataProtection;

/// <summary>For how long the entries of an audit trail are kept: longer than the data, and bounded too (CNIL 2021-122: 6 to 12 months).</summary>
/// <remarks>
/// <para>
/// An entry is due at the end of the day, in the zone, that lies the months after its own, and no later than the lead before it expires.
/// It expires at the start of the day on which it has been kept for <see cref="RetentionProfile.AuditMaxMonths"/>.
/// </para>
/// <para>Immutable and safe to share between threads. Instants that are returned are UTC.</para>
/// </remarks>
public sealed class AuditRetention
{
    /// <summary>Chooses within the bounds of a legal profile.</summary>
    /// <param name="profile">The legal profile.</param>
    /// <param name="months">For how many months entries are kept; <see langword="null"/> for <see cref="RetentionProfile.AuditMinMonths"/>.</param>
    /// <param name="lead">How long before it expires an entry is due at the latest. None where it is not said: then whoever deletes has to come at that very instant.</param>
    /// <param name="zone">The zone in which days are counted; <see langword="null"/> for the profile's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is not between the two bounds of the profile, or <paramref name="lead"/> is negative.</exception>
    /// <exception cref="LegalTimeZoneNotFoundException">The profile's zone is not known on this machine.</exception>
    public AuditRetention(RetentionProfile profile, int? months = null, TimeSpan lead = default, LegalTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Profile = profile;
        Months = months ?? profile.AuditMinMonths;
        if (Months < profile.AuditMinMonths || Months > profile.AuditMaxMonths)
        {
            throw new ArgumentOutOfRangeException(nameof(months), months, "The audit trail is kept for as long as the legal profile says, no shorter and no longer.");
        }

        Lead = lead >= TimeSpan.Zero ? lead : throw new ArgumentOutOfRangeException(nameof(lead), lead, "The lead must not be negative.");
        Zone = zone ?? LegalTimeZone.Of(profile.TimeZoneId);
    }

    /// <summary>The legal profile.</summary>
    public RetentionProfile Profile { get; }

    /// <summary>For how many months entries are kept.</summary>
    public int Months { get; }

    /// <summary>How long before it expires an entry is due at the latest.</summary>
    public TimeSpan Lead { get; }

    /// <summary>The zone in which days are counted.</summary>
    public LegalTimeZone Zone { get; }

    /// <summary>The instant from which an entry is to be deleted.</summary>
    /// <param name="at">The instant of the entry.</param>
    public DateTimeOffset DueAt(DateTimeOffset at) => DueAt(at, at);

    /// <summary>The instant from which an entry may not exist any more.</summary>
    /// <param name="at">The instant of the entry.</param>
    public DateTimeOffset ExpiresAt(DateTimeOffset at) => EndOf(Zone.DayOf(at), Profile.AuditMaxMonths);

    /// <summary>The exclusive cutoff: every entry before it is due, and none from it on.</summary>
    /// <param name="now">The present instant.</param>
    public DateTimeOffset CutoffAt(DateTimeOffset now) => FirstDay(now, day => DueAt(day, day));

    /// <summary>The exclusive cutoff of what has expired.</summary>
    /// <param name="now">The present instant.</param>
    public DateTimeOffset ExpiryAt(DateTimeOffset now) => FirstDay(now, day => EndOf(day, Profile.AuditMaxMonths));

    /// <summary>When entries that can only be deleted together are due: the youngest counts, until the oldest would expire.</summary>
    internal DateTimeOffset DueAt(DateTimeOffset oldest, DateTimeOffset youngest) => DueAt(Zone.DayOf(oldest), Zone.DayOf(youngest));

    /// <summary>The same with the lead and the zone of options, where they have any.</summary>
    /// <param name="options">How a purge runs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public AuditRetention With(PurgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Profile, Months, options.Lead ?? Lead, options.Zone ?? Zone);
    }

    private DateTimeOffset DueAt(CalendarDay oldest, CalendarDay youngest) => SaturatingInstant.Min(
        Zone.FirstInstantOf(youngest.AddMonths(Months).AddDays(1)),
        SaturatingInstant.Subtract(EndOf(oldest, Profile.AuditMaxMonths), Lead));

    private DateTimeOffset EndOf(CalendarDay day, int months) => Zone.FirstInstantOf(day.AddMonths(months));

    // Months end on days that are not in step with those on which they began, so the day is looked for. Later days end no earlier.
    private DateTimeOffset FirstDay(DateTimeOffset now, Func<CalendarDay, DateTimeOffset> end)
    {
        var (low, high) = (CalendarDay.First.Number, Zone.DayOf(SaturatingInstant.Add(now, Lead)).AddDays(1).Number);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = end(new CalendarDay(middle)) <= now ? (middle + 1, high) : (low, middle);
        }

        return Zone.FinalStartOf(new CalendarDay(low));
    }
}
#endif
