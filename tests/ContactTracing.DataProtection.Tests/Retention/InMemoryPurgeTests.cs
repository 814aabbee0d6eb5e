using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

public sealed class InMemoryPurgeTests
{
    private static readonly DateTimeOffset Now = At("2021-04-30T00:00+02:00");
    private static readonly Trace Due = new(1, At("2021-01-31T23:59+01:00"));
    private static readonly Trace Kept = new(2, At("2021-02-01T00:00+01:00"));
    private static readonly Trace Young = new(3, At("2021-04-01T10:00+02:00"));
    private static readonly Trace Future = new(4, At("2021-05-01T10:00+02:00"));
    private static readonly Trace Closed = new(5, At("2021-04-01T10:00+02:00"), At("2021-04-29T10:00+02:00"));

    [Fact]
    public void List_LosesWhatIsDueAndKeepsTheOrderOfTheRest()
    {
        List<Trace> traces = [Young, Due, Kept, Due, Future];

        var report = Policies.WithoutLead.PurgeExpired(traces, Now, static t => t.CollectedAt);

        Assert.Equal([Young, Kept, Future], traces);
        Assert.Equal((5, 2, 3), (report.Examined, report.Deleted, report.Kept));
    }

    [Fact]
    public void Report_SaysWhatRemainsAndWhenItIsDue()
    {
        List<Trace> traces = [Young, Due, Kept, Future];

        var report = Policies.WithoutLead.PurgeExpired(traces, Now.ToOffset(TimeSpan.FromHours(-4)), static t => t.CollectedAt);

        Assert.Equal(("IndexCase", Now, At("2021-02-01T00:00+01:00")), (report.Policy, report.RunAt, report.Cutoff));
        Assert.Equal((Kept.CollectedAt, At("2021-05-01T00:00+02:00"), 1), (report.OldestKept, report.NextDueAt, report.FutureDated));
        Assert.All([report.RunAt, report.Cutoff, report.OldestKept!.Value, report.NextDueAt!.Value], static i => Assert.Equal(TimeSpan.Zero, i.Offset));
    }

    [Fact]
    public void Report_OfAnEmptyCollection_SaysNothingRemains()
    {
        var report = Policies.NinetyDays.PurgeExpired(new List<Trace>(), Now, static t => t.CollectedAt);

        Assert.Equal((0, 0, 0, null, null), (report.Examined, report.Deleted, report.Kept, report.OldestKept, report.NextDueAt));
    }

    [Fact]
    public void Record_WhosePurposeIsFulfilled_IsDeleted()
    {
        List<Trace> traces = [Closed, Young];

        Policies.WithoutLead.PurgeExpired(traces, Now, static t => t.CollectedAt, static t => t.ClosedAt);

        Assert.Equal([Young], traces);
    }

    [Fact]
    public void Record_WhosePurposeWillBeFulfilled_StaysAndIsTheNextThatIsDue()
    {
        var closing = Young with { ClosedAt = Now.AddMinutes(1) };
        List<Trace> traces = [closing, Kept];

        var report = Policies.WithoutLead.PurgeExpired(traces, Now, static t => t.CollectedAt, static t => t.ClosedAt);

        Assert.Equal([closing, Kept], traces);
        Assert.Equal(closing.ClosedAt, report.NextDueAt);
    }

    [Fact]
    public void Flag_StandsForFulfilment()
    {
        List<Trace> traces = [Closed, Young];

        Policies.WithoutLead.PurgeExpired(
            traces, Now, static t => t.CollectedAt, static t => RetentionPolicy.FulfilledWhen(t.ClosedAt is not null));

        Assert.Equal([Young], traces);
    }

    [Fact]
    public void DateAnchors_AreJudgedByDate()
    {
        List<DateOnly> dates = [Date("2021-01-31"), Date("2021-02-01"), Date("2021-06-01")];

        var report = Policies.WithoutLead.PurgeExpired(dates, Now, static d => d);

        Assert.Equal([Date("2021-02-01"), Date("2021-06-01")], dates);
        Assert.Equal(
            (1, At("2021-02-01T00:00+01:00"), At("2021-05-01T00:00+02:00")), (report.FutureDated, report.OldestKept, report.NextDueAt));
    }

    [Fact]
    public void Clock_StandsForTheInstantThatItShows()
    {
        List<Trace> byInstant = [Due, Kept], byDate = [Due, Kept];
        var clock = new FixedClock(Now);

        Policies.WithoutLead.PurgeExpired(byInstant, clock, static t => t.CollectedAt);
        Policies.WithoutLead.PurgeExpired(byDate, clock, static t => t.CollectedOn);

        Assert.Equal([Kept], byInstant);
        Assert.Equal([Kept], byDate);
    }

    [Fact]
    public void Sunset_DeletesEverything()
    {
        List<Trace> traces = [Due, Kept, Young, Future, new(9, DateTimeOffset.MaxValue)];

        var report = Policies.French(90, sunset: Now).PurgeExpired(traces, Now, static t => t.CollectedAt);

        Assert.Empty(traces);
        Assert.Equal((5, 0), (report.Deleted, report.FutureDated));
    }

    [Fact]
    public void Null_AmongTheRecords_HoldsNoDataAndStays()
    {
        List<Trace?> traces = [null, Due, null];

        var report = Policies.WithoutLead.PurgeExpired(traces, Now, static t => t!.CollectedAt);

        Assert.Equal([null, null], traces);
        Assert.Equal((3, 1, null), (report.Examined, report.Deleted, report.OldestKept));
    }

    [Fact]
    public void Argument_Missing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("policy", () => default(RetentionPolicy)!.PurgeExpired(new List<Trace>(), Now, static t => t.CollectedAt));
        Assert.Throws<ArgumentNullException>("records", () => Policies.NinetyDays.PurgeExpired(null!, Now, static (Trace t) => t.CollectedAt));
        Assert.Throws<ArgumentNullException>("anchor", () => Policies.NinetyDays.PurgeExpired(new List<Trace>(), Now, (Func<Trace, DateOnly>)null!));
        Assert.Throws<ArgumentNullException>("anchor", () => Policies.NinetyDays.PurgeExpired(new List<Trace>(), Now, (Func<Trace, DateTimeOffset>)null!));
    }
}
