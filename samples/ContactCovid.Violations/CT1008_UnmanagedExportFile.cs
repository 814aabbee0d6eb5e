using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[NeedToKnow("Send the identified cases to the health insurance fund", TracingPurpose.IdentifyIndexCases)]
public sealed class CaseExport
{
    public void Export(Case c, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "case.txt"), c.Symptoms); // CT1008
        using var writer = new StreamWriter(Path.Combine(folder, "cases.csv"));
        writer.WriteLine($"{c.FileNumber};{c.LastName};{c.IsPositive}"); // CT1008
        writer.WriteLine(c.FileNumber);
    }
}
