using ContactTracing.DataProtection.Hosting.Observing;
using ContactTracing.DataProtection.Hosting.Scheduling;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Hosting.Tests.Scheduling;

/// <summary>
/// A machine that sleeps looks like one whose clock jumped: its monotonic clock stood still. As long as it sleeps less than half an
/// interval at a time, a minute less to notice it, the wait for a jump that stays makes no record meet its deadline. Simulated minute by
/// minute; the shipped calendar is the judge.
/// </summary>
public sealed class SleepingMachineTests
{
    private const int Days = 10;

    private static readonly Gen<Case> AnyCase =
        from intervalMinutes in Gen.Choose(60, 60 * 24 * 2)
        from limit in Gen.Choose(1, 50)
        from awake in Gen.Choose(100, 300)
        from asleep in Gen.Choose(0, 45)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let interval = TimeSpan.FromMinutes(intervalMinutes)
        select new Case(new() { Interval = interval, Jitter = TimeSpan.Zero, RunLimit = interval * (limit / 100.0) }, interval * (awake / 100.0), interval * (asleep / 100.0), seed);

    [Property(MaxTest = 200)]
    public Property MachineThatSleeps_LetsNoRecordMeetItsDeadline() => Prop.ForAll(AnyCase.ToArbitrary(), static tried =>
    {
        var (closest, waited) = ClosestToADeadline(tried);
        return closest > TimeSpan.Zero && (waited == 0 || tried.Asleep > ClockTolerance.Skew);
    });

    [Fact]
    public void MachineThatSleepsForLong_KeepsTheRunWaiting() =>
        Assert.True(ClosestToADeadline(new(new(), TimeSpan.FromHours(30), TimeSpan.FromHours(12), 1)).Waited > 0);

    /// <summary>Minutes pass; runs begin when the interval is over and the clock is believed, and take as long as they may.</summary>
    private static (TimeSpan Closest, int Waited) ClosestToADeadline(Case tried)
    {
        var (options, random, clock) = (tried.Options, new Random(tried.Seed), new TwoClocks());
        var policy = new PurgeOptions { Lead = options.LeadOf(Policies.Of("Case", Days)) }.Apply(Policies.Of("Case", Days));
        var history = new ClockHistory(options.ClockGrace);
        var alive = Enumerable.Range(0, 200).Select(_ => clock.Wall.AddMinutes(random.Next(-60 * 24 * 5, 60 * 24 * 10))).ToList();
        var (closest, waited, since, wakeful) = (TimeSpan.MaxValue, 0, new ElapsedTime(clock), tried.Awake * random.NextDouble());
        for (var isFirst = true; alive.Count > 0; Pass(TimeSpan.FromMinutes(1)))
        {
            var isBelieved = history.Add(clock.Monotonic, clock.Wall).IsConfirmed;
            if (!isFirst && since.Value < options.Interval)
            {
                continue;
            }

            if (!isBelieved)
            {
                waited++;
                continue;
            }

            (isFirst, since) = (false, new ElapsedTime(clock));
            var gone = alive.Where(anchor => policy.IsDue(anchor, clock.Wall)).ToList();
            closest = gone.Select(anchor => policy.Deadline(anchor) - clock.Wall - options.RunLimit).Append(closest).Min();
            alive = [.. alive.Except(gone)];
        }

        return (closest, waited);

        void Pass(TimeSpan time)
        {
            (clock.Wall, clock.Monotonic, wakeful) = (clock.Wall + time, clock.Monotonic + time, wakeful - time);
            if (wakeful <= TimeSpan.Zero)
            {
                (clock.Wall, wakeful) = (clock.Wall + tried.Asleep, tried.Awake);
            }
        }
    }

    private sealed record Case(PurgeScheduleOptions Options, TimeSpan Awake, TimeSpan Asleep, int Seed)
    {
        public override string ToString() =>
            $"interval {Options.Interval}, limit {Options.RunLimit}, awake {Awake}, asleep {Asleep}, seed {Seed}";
    }
}
