namespace ContactCovid.Violations;

public static class HandWrittenPurge
{
    public static int Purge(List<Case> cases, DateTimeOffset now) =>
        cases.RemoveAll(c => c.CreatedAt < now.AddDays(-90)); // CT1003
}
