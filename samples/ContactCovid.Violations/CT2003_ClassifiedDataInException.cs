using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[NeedToKnow("Check the cases that the laboratory sends every morning", TracingPurpose.IdentifyIndexCases)]
public sealed class CaseCheck
{
    public void Check(Case c)
    {
        if (c.IsPositive && c.Symptoms is null)
        {
            var failure = new InvalidOperationException($"{c.LastName} is positive and has no symptoms"); // CT2003
            failure.Data["symptoms"] = c.Symptoms; // CT2003
            throw failure;
        }

        if (c.CreatedAt == default)
        {
            throw new InvalidOperationException($"Case {c.FileNumber} has no date");
        }
    }
}
