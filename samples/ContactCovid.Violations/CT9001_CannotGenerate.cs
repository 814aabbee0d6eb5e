using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[RetentionMax(90)]
public sealed class ClosedCase // CT9001
{
    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [HealthData]
    public required string Outcome { get; init; }
}
