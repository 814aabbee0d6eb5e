using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public sealed class ResultDesk
{
    [NeedToKnow("Tell the person the result of the test", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
    [return: HealthData]
    public string Letter(Case c) =>
        c.IsPositive ? "positive" : "negative, although: " + c.Symptoms; // CT3003
}
