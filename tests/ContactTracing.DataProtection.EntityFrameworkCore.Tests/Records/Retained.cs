namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

/// <summary>The retained types as generated code describes them: 90 days, at most three months, no lead.</summary>
internal static class Retained
{
    public static RetainedEntity<IndexCase> IndexCases { get; } = new(
        Policy("IndexCase"), record => record.CreatedAt, Fulfilment.At<IndexCase>(record => record.ClosedAt));

    public static RetainedEntity<Contact> Contacts { get; } = new(Policy("Contact"), record => record.CreatedAt);

    public static RetainedEntity<HomeVisit> HomeVisits { get; } = new(Policy("HomeVisit"), record => record.At);

    public static RetainedEntity<Sample> Samples { get; } = new(Policy("Sample"), record => record.TakenAt);

    public static RetainedEntity<Report> Reports { get; } = new(Policy("Report"), record => record.At);

    public static RetainedEntity<Exposure> Exposures { get; } = new(
        Policy("Exposure"), record => record.On, Fulfilment.When<Exposure>(record => record.IsDone));

    private static RetentionPolicy Policy(string name) => new(name, RetentionProfile.FrenchContactCovid, days: 90, lead: TimeSpan.Zero);
}
