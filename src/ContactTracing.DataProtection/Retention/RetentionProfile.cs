namespace ContactTracing.DataProtection;

/// <summary>
/// A legal regime as data: how many calendar months personal data of tracing may exist, in which time zone they are counted, how long
/// the audit trail is kept. The law of an epidemic changes often, so nothing of it is a constant in code.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. <see cref="FrenchContactCovid"/> is the default. Another regime is constructed and, so that
/// generated code finds it by id, registered:
/// <code>
/// RetentionProfile.Register(new RetentionProfile(
///     "FR-PositiveTests-6-months", months: 6, maxDays: 184, timeZoneId: "Europe/Paris", auditMinMonths: 6, auditMaxMonths: 12));
/// </code>
/// </remarks>
public sealed class RetentionProfile
{
    /// <summary>The id of <see cref="FrenchContactCovid"/>, the profile that applies when none is declared.</summary>
    public const string FrenchContactCovidId = "FR-ContactCovid-2020-11";

    /// <summary>Describes a legal regime.</summary>
    /// <param name="id">A name for it, used in <c>[assembly: LegalProfile("…")]</c>.</param>
    /// <param name="months">The ceiling in calendar months, at least 1.</param>
    /// <param name="maxDays">The ceiling in days, at least 1; usually the longest that <paramref name="months"/> can be (92 for three).</param>
    /// <param name="timeZoneId">The IANA id of the zone in which days are counted.</param>
    /// <param name="auditMinMonths">The least number of months for which the audit trail is kept, at least 0.</param>
    /// <param name="auditMaxMonths">The greatest number of months for which the audit trail is kept, at least <paramref name="auditMinMonths"/>.</param>
    /// <param name="sunset">The instant at which the regime as a whole ends and nothing may exist any more, or <see langword="null"/>.</param>
    /// <param name="legalReferences">Where the law says so.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="timeZoneId"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public RetentionProfile(
        string id,
        int months,
        int maxDays,
        string timeZoneId,
        int auditMinMonths,
        int auditMaxMonths,
        DateTimeOffset? sunset = null,
        IEnumerable<string>? legalReferences = null)
    {
        Id = Require.NotBlank(id, nameof(id));
        Months = Require.AtLeast(1, months, nameof(months));
        MaxDays = Require.AtLeast(1, maxDays, nameof(maxDays));
        TimeZoneId = Require.NotBlank(timeZoneId, nameof(timeZoneId));
        AuditMinMonths = Require.AtLeast(0, auditMinMonths, nameof(auditMinMonths));
        AuditMaxMonths = Require.AtLeast(auditMinMonths, auditMaxMonths, nameof(auditMaxMonths));
        Sunset = sunset?.ToUniversalTime();
        LegalReferences = Array.AsReadOnly((legalReferences ?? []).ToArray());
    }

    /// <summary>
    /// The regime of Contact Covid in France as of November 2020: three months from collection (décret 2020-551 art. 5-I; S8 « ne doivent
    /// pas être conservées plus de 3 mois après leur création »), counted in Paris, with an audit trail of 6 to 12 months (CNIL 2021-122).
    /// </summary>
    /// <remarks>
    /// Its <see cref="Sunset"/> is <see langword="null"/> on purpose. The decree also forbids keeping anything past the end of the
    /// whole system, but that date was put off several times and the decree was abrogated on 2 August 2023: as a fixed date it would
    /// either contradict the law of its day or make every record of a system built on this model expired at birth. A system that has
    /// such a date declares it: <c>[RetentionMax(90, Sunset = "2021-04-01")]</c>, or a profile of its own.
    /// </remarks>
    public static RetentionProfile FrenchContactCovid { get; } = new(
        FrenchContactCovidId,
        months: 3,
        maxDays: 92,
        timeZoneId: "Europe/Paris",
        auditMinMonths: 6,
        auditMaxMonths: 12,
        legalReferences:
        [
            "Message MARS n°2020_109 of 19 November 2020 (DGS/DGOS)",
            "Loi n° 2020-546 of 11 May 2020, art. 11",
            "Décret n° 2020-551 of 12 May 2020, art. 5 (abrogated on 2 August 2023)",
            "CNIL, délibération n° 2021-122 (logging)",
        ]);

    /// <summary>The name of the regime.</summary>
    public string Id { get; }

    /// <summary>The ceiling in calendar months. A policy may be shorter, never longer.</summary>
    public int Months { get; }

    /// <summary>The ceiling in days. A policy may be shorter, never longer.</summary>
    public int MaxDays { get; }

    /// <summary>The IANA id of the zone in which days are counted.</summary>
    public string TimeZoneId { get; }

    /// <summary>The least number of months for which the audit trail is kept.</summary>
    public int AuditMinMonths { get; }

    /// <summary>The greatest number of months for which the audit trail is kept.</summary>
    public int AuditMaxMonths { get; }

    /// <summary>The UTC instant at which the regime as a whole ends and nothing may exist any more; <see langword="null"/> when there is none.</summary>
    public DateTimeOffset? Sunset { get; }

    /// <summary>Where the law says so; for registers and documents.</summary>
    public IReadOnlyList<string> LegalReferences { get; }

    /// <summary>The profile with an id: a built-in one, or one that was registered.</summary>
    /// <param name="id">For example <c>FR-ContactCovid-2020-11</c>; case counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="UnknownRetentionProfileException">No profile has this id.</exception>
    public static RetentionProfile Of(string id) => RetentionProfileRegistry.Find(id ?? throw new ArgumentNullException(nameof(id)));

    /// <summary>Makes a profile known by its id, for the life of the process. Registering the same object again changes nothing.</summary>
    /// <param name="profile">A profile whose id is new.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Another profile has the same id; the law of a running process cannot be replaced.</exception>
    public static void Register(RetentionProfile profile) =>
        RetentionProfileRegistry.Add(profile ?? throw new ArgumentNullException(nameof(profile)));

    /// <summary>The id and the ceiling.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id}: {Months} months, at most {MaxDays} days, {TimeZoneId}");
}
