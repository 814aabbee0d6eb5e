using ContactTracing.DataProtection.Hosting.Observing;
using ContactTracing.DataProtection.Hosting.Tests.Purges;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>When a time of day is believed. The grace is an hour.</summary>
public sealed class ClockHistoryTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5), Day = TimeSpan.FromDays(1);

    private readonly ClockHistory history = new(TimeSpan.FromHours(1));
    private double elapsed;

    [Fact]
    public void FirstLook_IsBelieved() => Assert.True(Look(0, Day).IsConfirmed);

    [Fact]
    public void ClockThatGoesOn_IsBelieved()
    {
        Look(0, TimeSpan.Zero);

        Assert.True(Look(60 * 24 * 365, TimeSpan.Zero).IsConfirmed);
    }

    [Fact]
    public void JumpAhead_IsBelievedWhenItHasStayedForTheGrace()
    {
        Look(0, TimeSpan.Zero);

        Assert.Equal(new(Now(200, Day), Day, TimeSpan.FromHours(1)), Look(200, Day));
        Assert.False(Look(59.99, Day).IsConfirmed);
        Assert.Equal(new(Now(0.01, Day), TimeSpan.Zero, TimeSpan.Zero), Look(0.01, Day));
    }

    [Fact]
    public void JumpAheadByTheTolerance_IsBelieved_AndByMoreIsNot()
    {
        Look(0, TimeSpan.Zero);

        Assert.True(Look(1, Tolerance).IsConfirmed);
        Assert.False(Look(1, Tolerance + TimeSpan.FromSeconds(1)).IsConfirmed);
    }

    [Fact]
    public void SmallJumps_AreOneJump()
    {
        Look(0, TimeSpan.Zero);
        Look(1, Tolerance);

        Assert.False(Look(1, 2 * Tolerance).IsConfirmed);
    }

    [Fact]
    public void ClockThatIsSetRightWithinTheGrace_IsBelievedAtOnce()
    {
        Look(0, TimeSpan.Zero);
        Look(30, Day);

        Assert.True(Look(1, TimeSpan.Zero).IsConfirmed);
    }

    [Fact]
    public void SecondJump_BeginsTheGraceAnew_AndTheFirstIsNotForgotten()
    {
        Look(0, TimeSpan.Zero);
        Look(30, Day);
        Look(30, 2 * Day);
        Assert.False(Look(59, 2 * Day).IsConfirmed);

        // Back to the first jump, which has stayed for the grace.
        Assert.True(Look(0, Day).IsConfirmed);
    }

    [Fact]
    public void ClockThatIsSetBack_IsBelieved_AndSetForwardAgainIsNot()
    {
        Look(0, TimeSpan.Zero);

        Assert.True(Look(1, -Day).IsConfirmed);
        Assert.False(Look(1, TimeSpan.Zero).IsConfirmed);
    }

    private DateTimeOffset Now(double minutesLater, TimeSpan wrongBy) => Instants.Now.AddMinutes(elapsed + minutesLater) + wrongBy;

    private ClockLook Look(double minutesLater, TimeSpan wrongBy)
    {
        var now = Now(minutesLater, wrongBy);
        elapsed += minutesLater;
        return history.Add(TimeSpan.FromMinutes(elapsed), now);
    }
}
