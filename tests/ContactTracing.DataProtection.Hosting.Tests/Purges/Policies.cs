namespace ContactTracing.DataProtection.Hosting.Tests.Purges;

internal static class Policies
{
    public static RetentionPolicy Of(string name, int days = 90, TimeSpan? lead = null) => new(name, RetentionProfile.FrenchContactCovid, days, lead: lead);
}
