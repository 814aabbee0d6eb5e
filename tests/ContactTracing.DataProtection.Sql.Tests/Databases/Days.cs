namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>The instants that tests count with: at the start of 30 April 2021 in Paris, records of 31 January are due and those of 1 February are not.</summary>
internal static class Days
{
    public static readonly DateTimeOffset Now = new(2021, 4, 29, 22, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Due = new(2021, 1, 31, 22, 59, 59, TimeSpan.Zero);

    public static readonly DateTimeOffset Kept = new(2021, 1, 31, 23, 0, 0, TimeSpan.Zero);

    public static readonly RetentionPolicy Policy = new("N.IndexCase", RetentionProfile.FrenchContactCovid, 90, lead: TimeSpan.Zero);

    public static PurgeOptions Options { get; } = new() { Clock = new FixedClock(Now) };

    public static PurgeRun NewRun() => new(Guid.NewGuid(), Now);
}
