using ContactTracing.DataProtection.Hosting.Scheduling;
using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;

namespace ContactTracing.DataProtection.Hosting.Tests.Scheduling;

/// <summary>Clocks are set, and machines sleep.</summary>
public sealed class ElapsedTimeTests
{
    [Fact]
    public void ClockThatIsSetBack_DoesNotStopTheTime()
    {
        var clock = new TwoClocks();
        var since = new ElapsedTime(clock);

        clock.Wall -= TimeSpan.FromDays(400);
        clock.Monotonic += TimeSpan.FromHours(2);

        Assert.Equal(TimeSpan.FromHours(2), since.Value);
    }

    [Fact]
    public void HoursInWhichTheMachineSlept_Count()
    {
        var clock = new TwoClocks();
        var since = new ElapsedTime(clock);

        clock.Wall += TimeSpan.FromHours(9);
        clock.Monotonic += TimeSpan.FromHours(1);

        Assert.Equal(TimeSpan.FromHours(9), since.Value);
    }

    [Fact]
    public async Task Wait_EndsSoon_WhenTheClockJumpsAhead()
    {
        var clock = Instants.Clock();
        var waiting = new ElapsedTime(clock).ReachAsync(TimeSpan.FromDays(40), CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(39));
        Assert.False(waiting.IsCompleted);

        clock.Advance(TimeSpan.FromDays(1));

        await Eventually.Holds(() => waiting.IsCompletedSuccessfully, "the wait ended");
    }

    [Fact]
    public async Task Wait_ForLessThanAMillisecond_WaitsForTheClock()
    {
        var clock = Instants.Clock();
        var waiting = new ElapsedTime(clock).ReachAsync(TimeSpan.FromTicks(1), CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        clock.Advance(TimeSpan.FromMilliseconds(1));

        await Eventually.Holds(() => waiting.IsCompletedSuccessfully, "the wait ended");
    }

    [Fact]
    public async Task Wait_IsStopped()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new ElapsedTime(Instants.Clock()).ReachAsync(TimeSpan.FromDays(40), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
