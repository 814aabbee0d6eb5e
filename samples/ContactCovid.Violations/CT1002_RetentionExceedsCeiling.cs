using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[RetentionMax(365 * 20)] // CT1002
public sealed partial class ArchivedCase
{
    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [HealthData(HealthCategory.Diagnosis)]
    public required string Diagnosis { get; init; }
}
