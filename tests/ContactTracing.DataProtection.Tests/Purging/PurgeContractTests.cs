using ContactTracing.DataProtection.Tests.Retention;
using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Purging;

public sealed class PurgeContractTests
{
    private static readonly PurgePreview Preview = new()
    {
        RecordType = "Hospital.IndexCase",
        At = At("2021-04-28T00:00Z"),
        Held = 120,
        Due = 45,
        NextDueAt = At("2021-04-28T22:00Z"),
    };

    // What outlives the data has nothing of a record in it.
    [Theory]
    [InlineData(typeof(PurgePreview))]
    [InlineData(typeof(PurgeEvidence))]
    public void WhatIsKept_IsCountsInstantsAndNamesOfTypes(Type type) => Assert.Subset(
        new HashSet<Type> { typeof(string), typeof(long), typeof(DateTimeOffset), typeof(DateTimeOffset?), typeof(Guid), typeof(PurgeOutcome), typeof(PurgeKind) },
        type.GetProperties().Select(static p => p.PropertyType).ToHashSet());

    [Fact]
    public void Preview_SaysOnOneLineWhatIsDue() => Assert.Equal(
        "Hospital.IndexCase: 45 of 120 records due at 2021-04-28T00:00:00Z, next due 2021-04-28T22:00:00Z", Preview.ToString());

    [Fact]
    public void Preview_WithExpiredAndBlockedRecords_SaysSo() => Assert.Equal(
        "Hospital.IndexCase: 45 of 120 records due at 2021-04-28T00:00:00Z, 2 past their deadline, 1 under a legal hold",
        (Preview with { Expired = 2, Blocked = 1, NextDueAt = null }).ToString());

    [Fact]
    public void Evidence_SaysOnOneLineWhatWasDone() => Assert.Equal(
        $"Hospital.IndexCase: Retention Completed, deleted 45, blocked 1, run {Guid.Empty} from 2021-04-28T00:00:00Z to 2021-04-28T00:00:01Z",
        Evidence.Of(Guid.Empty, deleted: 45, outcome: PurgeOutcome.Completed).ToString());

    [Fact]
    public void Run_StartsAtThePresentOfItsClock()
    {
        var now = At("2021-04-28T02:00+02:00");

        var run = PurgeRun.Start(new FixedClock(now.ToUniversalTime()));

        Assert.Equal((now, TimeSpan.Zero), (run.StartedAt, run.StartedAt.Offset));
        Assert.NotEqual(run.Id, PurgeRun.Start(TimeProvider.System).Id);
    }

    [Fact]
    public void Run_WithoutAnId_IsRefused() => Assert.Throws<ArgumentException>(() => new PurgeRun(Guid.Empty, DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Options_WithoutABatch_AreRefused(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PurgeOptions { BatchSize = size });

    [Fact]
    public void Options_ThatSayNothing_LeaveThePolicy() =>
        Assert.Same(Policies.NinetyDays, new PurgeOptions().Apply(Policies.NinetyDays));

    [Fact]
    public void Options_SetLeadAndZone_AndNothingElse()
    {
        var sunset = At("2021-04-01T00:00Z");
        var declared = Policies.French(80, sunset: sunset);
        var guadeloupe = LegalTimeZone.Of("America/Guadeloupe");

        var policy = new PurgeOptions { Lead = TimeSpan.FromDays(5), Zone = guadeloupe }.Apply(declared);

        Assert.Equal((TimeSpan.FromDays(5), guadeloupe, sunset), (policy.Lead, policy.Zone, policy.Sunset));
        Assert.Equal((declared.Name, declared.Days, declared.Months), (policy.Name, policy.Days, policy.Months));
    }

    [Fact]
    public void Options_WithALeadAsLongAsTheRetention_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new PurgeOptions { Lead = TimeSpan.FromDays(90) }.Apply(Policies.NinetyDays));

    [Fact]
    public void Hold_BlocksUntilItsEndAndNotAtIt()
    {
        var end = At("2021-06-01T00:00+02:00");
        var hold = new LegalHold("Proceeding 21/004", "Tribunal judiciaire de Lyon", end);

        Assert.True(hold.IsInForce(end.AddTicks(-1)));
        Assert.False(hold.IsInForce(end));
    }

    [Fact]
    public void Hold_WithoutAnEnd_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LegalHold("Proceeding 21/004", "Tribunal", DateTimeOffset.MaxValue));

    [Theory]
    [InlineData(" ", "Tribunal")]
    [InlineData("Proceeding 21/004", "")]
    public void Hold_WithoutReasonOrAuthority_IsRefused(string reason, string authority) =>
        Assert.Throws<ArgumentException>(() => new LegalHold(reason, authority, DateTimeOffset.UnixEpoch));
}
