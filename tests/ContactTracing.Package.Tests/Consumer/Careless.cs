using ContactTracing.DataProtection;

namespace Consumer;

public static class Careless
{
    [NeedToKnow("Follow up the case by telephone", TracingPurpose.GuidanceAndFollowUp)]
    public static void Note(IndexCase c) => Console.WriteLine(c.Symptoms);
}
