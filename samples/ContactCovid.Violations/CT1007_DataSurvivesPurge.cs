using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public static class OpenCases
{
    private static readonly Dictionary<string, Case> ByNumber = []; // CT1007

    public static void Keep(Case c) => ByNumber[c.FileNumber] = c;

    public static LegalHold Hold() =>
        new("Proceeding 20/1234", "Tribunal judiciaire", DateTimeOffset.MaxValue); // CT1007
}
