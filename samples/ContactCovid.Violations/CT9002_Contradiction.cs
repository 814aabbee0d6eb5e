using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[RetentionMax(0)] // CT9002
public sealed partial class ForgottenCase
{
    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; init; }

    [HealthData, NotPersonalData("the laboratory says so")] // CT9002
    public required string Result { get; init; }
}
