namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>The days of the specification: at the start of 30 April 2021, records of 31 January are due and those of 1 February are not.</summary>
internal static class Days
{
    public static readonly DateTimeOffset Now = new(2021, 4, 30, 0, 0, 0, TimeSpan.FromHours(2));

    public static readonly DateTimeOffset Due = new(2021, 1, 31, 23, 59, 59, TimeSpan.FromHours(1));

    public static readonly DateTimeOffset Kept = new(2021, 2, 1, 0, 0, 0, TimeSpan.FromHours(1));

    public static PurgeOptions Options { get; } = new() { Clock = new FixedClock(Now), BatchSize = 3 };

    public static PurgeRun NewRun() => PurgeRun.Start(Options.Clock);
}
