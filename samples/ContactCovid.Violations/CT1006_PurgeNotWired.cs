using ContactTracing.DataProtection;

// Case may exist for 90 days: there is no room for a copy that outlives it.
[assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, maxAgeDays: 30)] // CT1006

namespace ContactCovid.Violations;

public static class NightlyJob
{
    public static PurgeOptions Options() => new() { Lead = TimeSpan.Zero }; // CT1006
}
