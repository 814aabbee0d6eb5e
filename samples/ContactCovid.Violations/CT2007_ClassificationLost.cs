using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public sealed class ScreenLine
{
    public string FileNumber { get; init; } = "";

    public string Remark { get; set; } = "";

    public bool IsUrgent { get; set; }
}

[NeedToKnow("Show the caller whom to call next", TracingPurpose.GuidanceAndFollowUp)]
public static class Screen
{
    public static ScreenLine LineOf(Case c)
    {
        var line = new ScreenLine { FileNumber = c.FileNumber, Remark = c.LastName }; // CT2007
        line.IsUrgent = c.IsPositive && c.Symptoms is not null; // CT2007
        return line;
    }
}
