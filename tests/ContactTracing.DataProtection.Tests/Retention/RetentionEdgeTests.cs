using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>Sentinels, fulfilment, sunset, several anchors: what surrounds the rule.</summary>
public sealed class RetentionEdgeTests
{
    private static readonly DateTimeOffset Now = At("2021-03-15T12:00+01:00");

    [Fact]
    public void DefaultAnchor_IsDueAndExpired()
    {
        Assert.True(Policies.NinetyDays.IsDue(default(DateTimeOffset), Now));
        Assert.True(Policies.NinetyDays.IsExpired(default(DateTimeOffset), Now));
        Assert.True(Policies.NinetyDays.IsDue(default(DateOnly), Now));
        Assert.True(Policies.NinetyDays.IsExpired(default(DateOnly), Now));
    }

    [Fact]
    public void LastAnchor_Saturates()
    {
        Assert.Equal(DateTimeOffset.MaxValue, Policies.NinetyDays.Deadline(DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MaxValue, Policies.NinetyDays.Deadline(DateOnly.MaxValue));
        Assert.False(Policies.NinetyDays.IsDue(DateTimeOffset.MaxValue, Now));
    }

    [Fact]
    public void EdgesOfTime_AsNow_Saturate()
    {
        Assert.Equal(DateTimeOffset.MinValue, Policies.NinetyDays.Cutoff(DateTimeOffset.MinValue));
        Assert.Equal(DateOnly.MinValue, Policies.NinetyDays.CutoffDate(DateTimeOffset.MinValue));
        Assert.Equal(DateTimeOffset.MaxValue, Policies.NinetyDays.Cutoff(DateTimeOffset.MaxValue));
        Assert.True(Policies.NinetyDays.IsExpired(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Terms_LongerThanTheCalendar_Saturate()
    {
        var endless = new RetentionProfile("Endless", int.MaxValue, int.MaxValue, "UTC", 0, int.MaxValue);
        var policy = new RetentionPolicy("X", endless, days: int.MaxValue, lead: TimeSpan.FromDays(2_000_000));

        Assert.Equal(DateTimeOffset.MaxValue, policy.Deadline(Now));
        Assert.Equal(DateTimeOffset.MinValue, policy.Cutoff(DateTimeOffset.MinValue));
        Assert.Equal(DateTimeOffset.MaxValue, policy.Cutoff(DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MaxValue.AddDays(-2_000_000), policy.DueAt(Now));
    }

    [Fact]
    public void FutureAnchor_IsKeptUntilItsOwnDeadline_UnlessTheIngestionIsKnown()
    {
        var (claimed, ingested) = (At("2031-03-01T00:00Z"), At("2021-03-01T08:00+01:00"));
        var later = At("2021-06-15T00:00Z");

        Assert.False(Policies.NinetyDays.IsDue(claimed, later));
        Assert.True(Policies.NinetyDays.IsDue(RetentionPolicy.EarliestAnchor(claimed, ingested), later));
    }

    [Fact]
    public void EarliestAnchor_OfSeveral_IsTheEarliestInstantWhateverItsOffset()
    {
        var (collected, created, ingested) = (At("2021-03-01T09:00+01:00"), At("2021-03-01T05:00-04:00"), At("2021-03-01T07:59Z"));

        Assert.Equal(ingested, RetentionPolicy.EarliestAnchor(collected, created, ingested));
        Assert.Equal(collected, RetentionPolicy.EarliestAnchor(collected));
        Assert.Equal(TimeSpan.Zero, RetentionPolicy.EarliestAnchor(collected).Offset);
        Assert.Equal(default, RetentionPolicy.EarliestAnchor(collected, created, default));
        Assert.Throws<ArgumentNullException>(() => RetentionPolicy.EarliestAnchor(collected, null!));
    }

    [Fact]
    public void Fulfilment_BeforeTheDueInstant_MakesTheRecordDueAtOnce()
    {
        var (collected, closed) = (At("2021-03-01T09:00+01:00"), At("2021-03-15T11:00+01:00"));

        Assert.Equal(closed, Policies.NinetyDays.DueAt(collected, closed));
        Assert.False(Policies.NinetyDays.IsDue(collected, closed, closed.AddTicks(-1)));
        Assert.True(Policies.NinetyDays.IsDue(collected, closed, closed));
        Assert.Equal(closed, Policies.NinetyDays.DueAt(Date("2021-03-01"), closed));
        Assert.True(Policies.NinetyDays.IsDue(Date("2021-03-01"), closed, closed));
        Assert.False(Policies.NinetyDays.IsExpired(collected, closed));
    }

    [Fact]
    public void Fulfilment_AfterTheDueInstantOrNever_ChangesNothing()
    {
        var collected = At("2021-03-01T09:00+01:00");
        var due = Policies.NinetyDays.DueAt(collected);

        Assert.Equal(due, Policies.NinetyDays.DueAt(collected, due.AddDays(1)));
        Assert.Equal(due, Policies.NinetyDays.DueAt(collected, null));
        Assert.True(Policies.NinetyDays.IsDue(collected, due.AddDays(1), due));
        Assert.False(Policies.NinetyDays.IsDue(collected, null, due.AddTicks(-1)));
    }

    [Fact]
    public void FulfilledWhen_TurnsAFlagIntoAnInstant()
    {
        Assert.True(Policies.NinetyDays.IsDue(Now, RetentionPolicy.FulfilledWhen(true), Now));
        Assert.False(Policies.NinetyDays.IsDue(Now, RetentionPolicy.FulfilledWhen(false), Now));
    }

    [Fact]
    public void Sunset_EndsEveryRecord()
    {
        var sunset = At("2021-04-01T00:00+02:00");
        var policy = Policies.French(90, sunset: sunset);

        Assert.Equal(sunset, policy.Deadline(At("2021-03-31T12:00+02:00")));
        Assert.Equal(sunset, policy.Deadline(At("2031-03-31T12:00+02:00")));
        Assert.Equal(At("2021-03-31T00:00+02:00"), policy.Deadline(At("2020-12-31T12:00+01:00")));
        Assert.Equal(sunset.AddDays(-2), policy.DueAt(At("2021-03-31T12:00+02:00")));
    }

    [Fact]
    public void Sunset_MovesTheCutoffToTheEndOfTime()
    {
        var sunset = At("2021-04-01T00:00+02:00");
        var policy = Policies.French(90, sunset: sunset);

        Assert.Equal(DateTimeOffset.MaxValue, policy.Cutoff(sunset.AddDays(-2)));
        Assert.Equal(DateOnly.MaxValue, policy.CutoffDate(sunset.AddDays(-2)));
        Assert.Equal(At("2021-01-01T00:00+01:00"), policy.Cutoff(sunset.AddDays(-2).AddTicks(-1)));
        Assert.Equal(At("2021-01-01T00:00+01:00"), policy.ExpiryCutoff(sunset.AddTicks(-1)));
        Assert.Equal(DateTimeOffset.MaxValue, policy.ExpiryCutoff(sunset));
        Assert.Equal(DateOnly.MaxValue, policy.ExpiryCutoffDate(sunset));
        Assert.True(policy.IsDue(DateTimeOffset.MaxValue, sunset.AddDays(-2)));
        Assert.True(policy.IsExpired(DateOnly.MaxValue, sunset));
    }

    [Fact]
    public void Expiry_IsAtTheDeadline_LaterThanDueByTheLead()
    {
        var collected = At("2021-01-31T09:00+01:00");
        var deadline = At("2021-04-30T00:00+02:00");

        Assert.True(Policies.NinetyDays.IsDue(collected, deadline.AddDays(-2)));
        Assert.False(Policies.NinetyDays.IsExpired(collected, deadline.AddTicks(-1)));
        Assert.True(Policies.NinetyDays.IsExpired(collected, deadline));
        Assert.True(Policies.NinetyDays.IsExpired(Date("2021-01-31"), deadline));
        Assert.Equal(Date("2021-02-01"), Policies.NinetyDays.ExpiryCutoffDate(deadline));
    }

    [Fact]
    public void Clock_StandsForTheInstantThatItShows()
    {
        var clock = new FixedClock(Now);
        var (old, young) = (At("2020-12-01T00:00Z"), At("2021-03-01T00:00Z"));

        Assert.Equal((true, false), (Policies.NinetyDays.IsDue(old, clock), Policies.NinetyDays.IsDue(young, clock)));
        Assert.Equal((true, false), (Policies.NinetyDays.IsExpired(old, clock), Policies.NinetyDays.IsExpired(young, clock)));
        Assert.True(Policies.NinetyDays.IsDue(young, young, clock));
        Assert.Equal(Policies.NinetyDays.Cutoff(Now), Policies.NinetyDays.Cutoff(clock));
        Assert.Equal(Policies.NinetyDays.ExpiryCutoff(Now), Policies.NinetyDays.ExpiryCutoff(clock));
        Assert.Throws<ArgumentNullException>("clock", () => Policies.NinetyDays.Cutoff((TimeProvider)null!));
    }
}
