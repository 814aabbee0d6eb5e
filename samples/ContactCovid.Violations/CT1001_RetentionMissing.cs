using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public sealed class Swab // CT1001
{
    [HealthData(HealthCategory.TestResult)]
    public bool IsPositive { get; init; }

    public DateTimeOffset TakenAt { get; init; }
}
