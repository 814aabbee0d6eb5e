using ContactTracing.DataProtection;

namespace Consumer;

[RetentionMax(90)]
public sealed partial class IndexCase
{
    [Pseudonym]
    public required string Id { get; init; }

    [RetentionAnchor]
    public required DateTimeOffset CollectedAt { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Symptoms { get; init; }
}
