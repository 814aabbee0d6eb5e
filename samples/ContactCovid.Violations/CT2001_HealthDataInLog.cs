using ContactTracing.DataProtection;
using Microsoft.Extensions.Logging;

namespace ContactCovid.Violations;

[NeedToKnow("Import the cases that the laboratory sends every morning", TracingPurpose.IdentifyIndexCases)]
public sealed class CaseImport(ILogger<CaseImport> logger)
{
    public void Import(Case c)
    {
        logger.LogInformation("Imported {FileNumber}, symptoms {Symptoms}", c.FileNumber, c.Symptoms); // CT2001
        Console.WriteLine($"{c.FileNumber}: {(c.IsPositive ? "positive" : "negative")}"); // CT2001
        logger.LogInformation("Imported {FileNumber}", c.FileNumber);
    }
}
