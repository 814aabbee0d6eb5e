namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>Policies that many tests use.</summary>
internal static class Policies
{
    /// <summary>What <c>[RetentionMax(90)]</c> declares, with nothing else said.</summary>
    public static RetentionPolicy NinetyDays { get; } = French(90);

    /// <summary>The same, due at its deadline and not before.</summary>
    public static RetentionPolicy WithoutLead { get; } = French(90, lead: TimeSpan.Zero);

    /// <summary>A regime loose enough not to clamp what a test wants to try.</summary>
    public static RetentionProfile Loose { get; } = new(
        "Loose", months: 1200, maxDays: 36_600, timeZoneId: "UTC", auditMinMonths: 0, auditMaxMonths: 0);

    public static RetentionPolicy French(int days, string zone = "Europe/Paris", TimeSpan? lead = null, DateTimeOffset? sunset = null) =>
        new("IndexCase", RetentionProfile.FrenchContactCovid, days, sunset: sunset, zone: LegalTimeZone.Of(zone), lead: lead);
}
