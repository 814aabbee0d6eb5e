using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public interface ICaseArchive
{
    [NeedToKnow("Nurses open the case of the person whom they call", TracingPurpose.GuidanceAndFollowUp)]
    Case? Open(string fileNumber);
}

public sealed class CaseArchive(IReadOnlyDictionary<string, Case> cases) : ICaseArchive
{
    public Case? Open(string fileNumber) => cases.GetValueOrDefault(fileNumber);
}

public sealed class NightDesk(
    CaseArchive archive) // CT3004
{
    public bool Knows(string fileNumber) => archive.Open(fileNumber) is not null;
}

public sealed class Spreadsheet
{
    public int FilledCells(Case c) =>
        typeof(Case).GetProperty("Symptoms")?.GetValue(c) is null ? 0 : 1; // CT3004
}
