namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>
/// What this assembly does when <see cref="MissingTimeZoneDataTests"/> starts it as a process: the time zone data of a process cannot
/// be taken away while it runs. Asks for one zone, and answers with an exit code and a line.
/// </summary>
internal static class ZoneProbe
{
    public const int Found = 0;
    public const int NotFound = 3;

    public static int Run(string[] arguments)
    {
        try
        {
            var policy = new RetentionPolicy("Probe", RetentionProfile.FrenchContactCovid, days: 90, zone: LegalTimeZone.Of(arguments.Single()));
            Console.WriteLine(policy.Deadline(new DateOnly(2021, 1, 31)).ToString("O"));
            return Found;
        }
        catch (LegalTimeZoneNotFoundException notFound)
        {
            Console.WriteLine(notFound.Message);
            return NotFound;
        }
    }
}
