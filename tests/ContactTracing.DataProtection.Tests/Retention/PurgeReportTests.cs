using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

public sealed class PurgeReportTests
{
    private static readonly PurgeReport Report = new()
    {
        Policy = "Hospital.IndexCase",
        RunAt = At("2021-04-28T00:00Z"),
        Cutoff = At("2021-01-31T23:00Z"),
        Examined = 120,
        Deleted = 45,
        FutureDated = 0,
        OldestKept = At("2021-01-31T23:00Z"),
        NextDueAt = At("2021-04-28T22:00Z"),
    };

    [Fact]
    public void ToString_SaysWhatWasDoneOnOneLine() => Assert.Equal(
        "Hospital.IndexCase: deleted 45 of 120 records at 2021-04-28T00:00:00Z (anchors before 2021-01-31T23:00:00Z), kept 75, next due 2021-04-28T22:00:00Z",
        Report.ToString());

    [Fact]
    public void ToString_WithFutureDates_SaysSo() =>
        Assert.EndsWith(", 3 dated in the future", (Report with { FutureDated = 3 }).ToString(), StringComparison.Ordinal);

    [Fact]
    public void ToString_WhenNothingRemains_NamesNoNextInstant() => Assert.DoesNotContain(
        "next", (Report with { Deleted = 120, NextDueAt = null, OldestKept = null }).ToString(), StringComparison.Ordinal);

    [Fact]
    public void ToString_WhenEverythingWasDue_SaysSo() => Assert.Contains(
        "(all anchors)", (Report with { Cutoff = DateTimeOffset.MaxValue }).ToString(), StringComparison.Ordinal);

    // Evidence outlives the data, so that nothing of a record may be in it.
    [Fact]
    public void Members_AreCountsInstantsAndTheNameOfThePolicy() => Assert.Equal(
        [typeof(string), typeof(int), typeof(DateTimeOffset), typeof(DateTimeOffset?)],
        typeof(PurgeReport).GetProperties().Select(static p => p.PropertyType).ToHashSet());
}
