namespace ContactTracing.Analyzers.Retention;

/// <summary>
/// The figures of a law that rules and generated documentation name. The library's <c>RetentionProfile</c> is what counts
/// at run time; a test holds the two equal.
/// </summary>
/// <param name="Id">As in <c>[assembly: LegalProfile]</c>.</param>
/// <param name="Months">The most calendar months for which a record may exist.</param>
/// <param name="MaxDays">The length in days of the longest such period.</param>
/// <param name="TimeZoneId">The IANA zone in which the law counts days.</param>
internal sealed record LegalProfile(string Id, int Months, int MaxDays, string TimeZoneId)
{
    /// <summary>The decree in force at the date of MARS n°2020_109; the default.</summary>
    public static readonly LegalProfile FrenchContactCovid = new("FR-ContactCovid-2020-11", 3, 92, "Europe/Paris");

    /// <summary>Null for an id that is not built in: applications may register profiles of their own at run time.</summary>
    public static LegalProfile? Find(string id) => id == FrenchContactCovid.Id ? FrenchContactCovid : null;
}
