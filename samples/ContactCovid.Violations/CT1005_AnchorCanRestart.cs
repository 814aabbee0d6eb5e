using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[RetentionMax(90)]
public sealed partial class ExposureThatMoves
{
    [RetentionAnchor]
    public required DateTimeOffset CollectedAt { get; set; } // CT1005

    [HealthData(HealthCategory.Exposure)]
    public required string Place { get; init; }

    public void Touch(DateTimeOffset now) => CollectedAt = now; // CT1005
}
