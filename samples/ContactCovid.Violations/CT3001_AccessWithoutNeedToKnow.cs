using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public sealed class Canteen
{
    public bool MayEnter(Case c) => !c.IsPositive; // CT3001
}
