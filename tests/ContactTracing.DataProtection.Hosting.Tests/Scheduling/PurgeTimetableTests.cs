using ContactTracing.DataProtection.Hosting.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Hosting.Tests.Scheduling;

public sealed class PurgeTimetableTests
{
    private static readonly DateTimeOffset Now = Purges.Instants.Now;

    [Property]
    public bool Jitter_BringsARunForward_AndNeverPutsItOff(PositiveInt hours, byte jitter, byte chance)
    {
        var options = new PurgeScheduleOptions { Interval = TimeSpan.FromHours(hours.Get), Jitter = TimeSpan.FromHours(hours.Get) * (jitter / 256.0) };

        var interval = new PurgeTimetable(options, () => chance / 256.0).NextInterval();

        return interval <= options.Interval && interval > options.Interval - options.Jitter - TimeSpan.FromTicks(1);
    }

    [Fact]
    public void Jitter_UsesAllOfItsRange()
    {
        var options = new PurgeScheduleOptions { Interval = TimeSpan.FromHours(10), Jitter = TimeSpan.FromHours(4) };

        Assert.Equal(TimeSpan.FromHours(10), new PurgeTimetable(options, static () => 0).NextInterval());
        Assert.Equal(TimeSpan.FromHours(7), new PurgeTimetable(options, static () => 0.75).NextInterval());
    }

    [Property]
    public bool FirstDelay_EndsWithinTheIntervalAfterTheLastRun(PositiveInt hours, NonNegativeInt minutesAgo, byte chance)
    {
        var options = new PurgeScheduleOptions { Interval = TimeSpan.FromHours(hours.Get), Jitter = TimeSpan.FromMinutes(30) };
        var last = Now.AddMinutes(-minutesAgo.Get);

        var delay = new PurgeTimetable(options, () => chance / 256.0).FirstDelay(Now, last, isAnythingDue: false);

        return delay >= TimeSpan.Zero && (delay == TimeSpan.Zero || Now + delay <= last + options.Interval);
    }

    public static TheoryData<DateTimeOffset?, bool> AtOnce { get; } = new()
    {
        { null, false },
        { Now.AddHours(-1), true },
        { Now.AddDays(-1), false },
        { Now.AddTicks(1), false },
    };

    [Theory]
    [MemberData(nameof(AtOnce))]
    public void FirstRun_ComesAtOnce_WhenItIsLateOrNobodyKnows(DateTimeOffset? last, bool isAnythingDue) =>
        Assert.Equal(TimeSpan.Zero, Daily.FirstDelay(Now, last, isAnythingDue));

    [Fact]
    public void FirstRun_WaitsForTheRestOfTheInterval() =>
        Assert.Equal(TimeSpan.FromHours(5), Daily.FirstDelay(Now, Now.AddHours(-19), isAnythingDue: false));

    [Property]
    public Property Pauses_GrowAndStayBounded() => Prop.ForAll(
        Gen.Choose(1, 60 * 24 * 31).ToArbitrary(),
        Gen.Choose(1, 100_000).ToArbitrary(),
        static (minutes, failures) =>
        {
            var timetable = new PurgeTimetable(new() { Interval = TimeSpan.FromMinutes(minutes) }, static () => 0);
            var (pause, next) = (timetable.Pause(failures), timetable.Pause(failures + 1));
            return pause > TimeSpan.Zero && pause <= next && next <= TimeSpan.FromHours(1) && next <= TimeSpan.FromMinutes(minutes) / 4;
        });

    [Fact]
    public void Pauses_AreDoubled() => Assert.Equal(
        [1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(1, 8).Select(failures => Daily.Pause(failures).TotalMinutes));

    private static PurgeTimetable Daily => new(new(), static () => 0);
}
