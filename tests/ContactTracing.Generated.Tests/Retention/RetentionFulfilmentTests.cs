using ContactTracing.Generated.Tests.Retention.Records;
using static ContactTracing.Generated.Tests.Retention.Instants;

namespace ContactTracing.Generated.Tests.Retention;

/// <summary>DeleteWhen: as soon as the purpose is fulfilled the record is due, however early that is (S10).</summary>
public sealed class RetentionFulfilmentTests
{
    private static readonly DateTimeOffset Collected = StartOfParisDay("2021-01-10");
    private static readonly DateTimeOffset Closed = StartOfParisDay("2021-02-01").AddHours(15);
    private static readonly DateTimeOffset Now = StartOfParisDay("2021-02-10");
    private static readonly DateTimeOffset ByCalendar = StartOfParisDay("2021-04-08");

    [Fact]
    public void Flag_MakesDueWhenTrue()
    {
        Assert.True(FlaggedRetention.IsDue(new(Collected, Closed: true), Now));
        Assert.False(FlaggedRetention.IsDue(new(Collected, Closed: false), Now));
    }

    [Fact]
    public void NullableFlag_MakesDueWhenTrueOnly()
    {
        Assert.True(MaybeFlaggedRetention.IsDue(new(Collected, Closed: true), Now));
        Assert.False(MaybeFlaggedRetention.IsDue(new(Collected, Closed: false), Now));
        Assert.False(MaybeFlaggedRetention.IsDue(new(Collected, Closed: null), Now));
    }

    [Fact]
    public void Instant_MakesDueFromThenOn()
    {
        Assert.Equal(Closed, ClosedAtInstantRetention.DueAt(new(Collected, Closed)));
        Assert.Equal(ByCalendar, ClosedAtInstantRetention.DueAt(new(Collected, null)));
        Assert.False(ClosedAtInstantRetention.IsDue(new(Collected, Now.AddTicks(1)), Now));
        Assert.True(ClosedAtInstantRetention.IsDue(new(Collected, Now), Now));
    }

    [Fact]
    public void InstantThatCannotBeNull_IsOpenWhileItHasItsDefaultValue()
    {
        Assert.Equal(Closed, AlwaysClosedAtRetention.DueAt(new(Collected, Closed)));
        Assert.Equal(ByCalendar, AlwaysClosedAtRetention.DueAt(new(Collected, default)));
    }

    [Fact]
    public void Date_MakesDueFromTheStartOfThatDayInParis()
    {
        Assert.Equal(StartOfParisDay("2021-03-29"), ClosedOnDayRetention.DueAt(new(Collected, new DateOnly(2021, 3, 29))));
        Assert.Equal(ByCalendar, ClosedOnDayRetention.DueAt(new(Collected, null)));
    }

    [Fact]
    public void DateThatCannotBeNull_IsOpenWhileItHasItsDefaultValue()
    {
        Assert.Equal(StartOfParisDay("2021-03-29"), AlwaysClosedOnRetention.DueAt(new(Collected, new DateOnly(2021, 3, 29))));
        Assert.Equal(ByCalendar, AlwaysClosedOnRetention.DueAt(new(Collected, default)));
    }

    [Fact]
    public void Reference_MakesDueWhenItIsSet()
    {
        Assert.True(WithOutcomeRetention.IsDue(new(Collected, "recovered"), Now));
        Assert.False(WithOutcomeRetention.IsDue(new(Collected, null), Now));
    }

    [Fact]
    public void NullableValue_MakesDueWhenItIsSet()
    {
        Assert.True(WithCodeRetention.IsDue(new(Collected, 0), Now));
        Assert.False(WithCodeRetention.IsDue(new(Collected, null), Now));
    }

    [Fact]
    public void PrivateMember_CountsToo()
    {
        Assert.True(HiddenRetention.IsDue(new(Collected, closed: true), Now));
        Assert.False(HiddenRetention.IsDue(new(Collected, closed: false), Now));
    }

    [Fact]
    public void Fulfilment_NeverLengthensThePeriod() =>
        Assert.Equal(ByCalendar, ClosedAtInstantRetention.DueAt(new(Collected, StartOfParisDay("2022-01-01"))));

    [Fact]
    public void Fulfilment_DoesNotMoveTheDeadline() =>
        Assert.Equal(StartOfParisDay("2021-04-10"), FlaggedRetention.Deadline(new(Collected, Closed: true)));
}
