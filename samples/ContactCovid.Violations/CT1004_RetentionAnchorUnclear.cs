using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[RetentionMax(90)]
public sealed partial class ExposureWithoutZone
{
    [RetentionAnchor]
    public DateTime CreatedAt { get; init; } // CT1004

    [HealthData(HealthCategory.Exposure)]
    public required string Place { get; init; }
}

[RetentionMax(90)]
public sealed partial class ExposureWithoutAnchor // CT1004
{
    [HealthData(HealthCategory.Exposure)]
    public required string Place { get; init; }
}
