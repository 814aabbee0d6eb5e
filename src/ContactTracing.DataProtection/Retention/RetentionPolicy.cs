namespace ContactTracing.DataProtection;

/// <summary>
/// How long records of one type may exist, and the questions that follow from it: the deadline of a record, whether it is due, the
/// cutoff of a bulk delete.
/// </summary>
/// <remarks>
/// <para>
/// The rule, with <c>d</c> the date of the anchor in <see cref="Zone"/>, <c>N</c> = <see cref="Days"/> and <c>M</c> = <see cref="Months"/>:
/// <code>
/// day      = min(d + N days, d + M calendar months)     // a month that is too short ends on its last day
/// deadline = min(start of day in Zone, Sunset)          // nothing may exist at or after this instant
/// due      = min(deadline - Lead, purpose fulfilled)    // delete from this instant on
/// </code>
/// 90 days alone is not three months: a record of 31 January 2021 would live until 1 May, one day too long (S8).
/// </para>
/// <para>
/// Immutable and safe to share between threads. Every instant that is returned has the offset zero; the offset of an instant that is passed
/// has no influence. Instants saturate at the edges of <see cref="DateTimeOffset"/>, so that sentinels never throw: the default value is
/// an anchor that is long due. A record dated in the future is kept until its own deadline; where the instant of ingestion is stored,
/// use <see cref="EarliestAnchor"/>.
/// </para>
/// </remarks>
public sealed partial class RetentionPolicy
{
    private static readonly TimeSpan TwoDailyRuns = TimeSpan.FromDays(2);

    /// <summary>Sets the terms. Days and months beyond the profile's are reduced to the profile's.</summary>
    /// <param name="name">What is retained, usually the full name of a type; it stands in reports.</param>
    /// <param name="profile">The legal regime.</param>
    /// <param name="days">The retention in days, at least 1, from <c>[RetentionMax]</c>.</param>
    /// <param name="months">The retention in calendar months, at least 1; <see langword="null"/> for the profile's.</param>
    /// <param name="sunset">The instant at which nothing may exist any more, whatever its anchor; the profile's counts too, and the earlier wins.</param>
    /// <param name="zone">The zone in which dates are counted; <see langword="null"/> for the profile's.</param>
    /// <param name="lead">
    /// How long before the deadline a record becomes due, at least twice the interval between purges plus the time that a purge takes, so
    /// that one failed run breaks nothing: 49 hours for daily runs of up to an hour. <see langword="null"/> for 2 days, or half of the retention when
    /// that is shorter; the schedule of a host lengthens it to what it needs.
    /// </param>
    /// <param name="basis">The legal reference of the declaration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="lead"/> is not shorter than the retention.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> or <paramref name="months"/> is below 1, or <paramref name="lead"/> negative.</exception>
    /// <exception cref="LegalTimeZoneNotFoundException">The profile's zone is not known on this machine.</exception>
    public RetentionPolicy(
        string name,
        RetentionProfile profile,
        int days,
        int? months = null,
        DateTimeOffset? sunset = null,
        LegalTimeZone? zone = null,
        TimeSpan? lead = null,
        string? basis = null)
    {
        Name = Require.NotBlank(name, nameof(name));
        Profile = profile ?? throw new ArgumentNullException(nameof(profile));
        Days = Math.Min(Require.AtLeast(1, days, nameof(days)), profile.MaxDays);
        Months = Math.Min(Require.AtLeast(1, months ?? profile.Months, nameof(months)), profile.Months);
        Sunset = Earlier(sunset?.ToUniversalTime(), profile.Sunset);
        Lead = CheckedLead(lead, Math.Min(Days, MonthSpan.ShortestDays(Months)));
        Basis = basis;
        Zone = zone ?? LegalTimeZone.Of(profile.TimeZoneId);
    }

    /// <summary>What is retained, usually the full name of a type.</summary>
    public string Name { get; }

    /// <summary>The legal regime.</summary>
    public RetentionProfile Profile { get; }

    /// <summary>The retention in days, after reduction to the profile's ceiling.</summary>
    public int Days { get; }

    /// <summary>The retention in calendar months, after reduction to the profile's ceiling.</summary>
    public int Months { get; }

    /// <summary>The UTC instant at which nothing may exist any more, whatever its anchor; the earlier of the policy's and the profile's.</summary>
    public DateTimeOffset? Sunset { get; }

    /// <summary>The zone in which dates are counted.</summary>
    public LegalTimeZone Zone { get; }

    /// <summary>How long before its deadline a record becomes due.</summary>
    public TimeSpan Lead { get; }

    /// <summary>The legal reference of the declaration, or <see langword="null"/>.</summary>
    public string? Basis { get; }

    /// <summary>The terms on one line, for logs and reports.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Name}: {Days} days or {Months} months, whichever is shorter, in {Zone}; due {Lead} before the deadline{(Sunset is { } end ? $"; sunset {end:yyyy-MM-dd'T'HH:mm'Z'}" : "")}");

    private static TimeSpan CheckedLead(TimeSpan? lead, int shortestDays)
    {
        var retention = TimeSpan.FromDays(shortestDays);
        if (lead is not { } chosen)
        {
            var half = TimeSpan.FromTicks(retention.Ticks / 2);
            return TwoDailyRuns < half ? TwoDailyRuns : half;
        }

        if (chosen < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(lead), chosen, "The lead must not be negative.");
        }

        return chosen < retention
            ? chosen
            : throw new ArgumentException(
                FormattableString.Invariant($"The lead ({chosen}) must be shorter than the retention, which can be as short as {shortestDays} days."),
                nameof(lead));
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is { } first && right is { } second ? SaturatingInstant.Min(first, second) : left ?? right;
}
