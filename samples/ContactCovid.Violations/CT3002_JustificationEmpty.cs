using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public sealed class Dashboard
{
    [NeedToKnow("TODO", TracingPurpose.Steering)] // CT3002
    public int Positives(IEnumerable<Case> cases) => cases.Count(c => c.IsPositive);
}
