using System.Diagnostics;
using ContactTracing.DataProtection;
using Microsoft.Extensions.Logging;

namespace ContactCovid.Violations;

[NeedToKnow("Call the contacts at risk to give them guidance", TracingPurpose.GuidanceAndFollowUp)]
public sealed class CallDesk(ILogger<CallDesk> logger)
{
    public void Call(Case c, Activity? activity)
    {
        logger.LogWarning("No answer from " + c.LastName); // CT2002
        activity?.SetTag("case.name", c.LastName); // CT2002
    }
}
