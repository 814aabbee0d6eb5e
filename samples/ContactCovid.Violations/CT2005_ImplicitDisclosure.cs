using System.Text.Json;
using ContactTracing.DataProtection;
using Microsoft.Extensions.Logging;

namespace ContactCovid.Violations;

[NeedToKnow("Send the cases of the day to the health insurance fund", TracingPurpose.IdentifyIndexCases)]
public sealed class CaseTransfer(ILogger<CaseTransfer> logger)
{
    public void Send(Case c)
    {
        logger.LogDebug("Sending {Payload}", JsonSerializer.Serialize(c)); // CT2005
        logger.LogDebug("Sending {@Case}", c); // CT2005
    }
}
