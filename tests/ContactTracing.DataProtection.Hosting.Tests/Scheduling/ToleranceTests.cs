using ContactTracing.DataProtection.Hosting.Scheduling;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Hosting.Tests.Scheduling;

/// <summary>
/// When every second run fails, no record meets its deadline. The shipped calendar is the judge. Simulated: the arithmetic of the timetable
/// over many schedules, without a host or a database. The real thing, for one schedule, is <see cref="Generated.TolerantHostTests"/>.
/// </summary>
public sealed class ToleranceTests
{
    private const int Days = 10;

    private static readonly DateTimeOffset Start = new(2021, 3, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Case> AnyCase =
        from intervalMinutes in Gen.Choose(10, 60 * 24 * 4)
        from jitter in Gen.Choose(0, 50)
        from limit in Gen.Choose(1, 50)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from failsFirst in Gen.Elements(true, false)
        let interval = TimeSpan.FromMinutes(intervalMinutes)
        select new Case(new() { Interval = interval, Jitter = interval * (jitter / 100.0), RunLimit = interval * (limit / 100.0) }, seed, failsFirst);

    [Property(MaxTest = 300)]
    public Property EverySecondRunFails_AndNothingMeetsItsDeadline() => Prop.ForAll(AnyCase.ToArbitrary(), static tried =>
    {
        Assert.True(new PurgeScheduleValidation([new(Policies.Of("Case", Days), (_, _) => null)]).Validate(null, tried.Options).Succeeded);
        return ClosestToADeadline(tried, tried.Options.LeadOf(Policies.Of("Case", Days))) > TimeSpan.Zero;
    });

    // The bound is tight: with the lead of one interval less, runs that fail break the law.
    [Fact]
    public void WithAShorterLead_RecordsMeetTheirDeadline()
    {
        var options = new PurgeScheduleOptions { Jitter = TimeSpan.Zero };

        Assert.True(ClosestToADeadline(new(options, 1, FailsFirst: false), options.RequiredLead - options.Interval) <= TimeSpan.Zero);
    }

    /// <summary>Runs that begin by the timetable, take as long as they may, and fail every second time; records that are made all the time.</summary>
    private static TimeSpan ClosestToADeadline(Case tried, TimeSpan lead)
    {
        var random = new Random(tried.Seed);
        var policy = new PurgeOptions { Lead = lead }.Apply(Policies.Of("Case", Days));
        var timetable = new PurgeTimetable(tried.Options, random.NextDouble);
        var alive = Enumerable.Range(0, 400).Select(_ => Start.AddMinutes(random.Next(60 * 24 * 20))).ToList();
        var closest = TimeSpan.MaxValue;
        var (at, fails) = (Start, tried.FailsFirst);
        while (alive.Count > 0)
        {
            if (!fails)
            {
                var gone = alive.Where(anchor => policy.IsDue(anchor, at)).ToList();
                var end = at + tried.Options.RunLimit;
                closest = gone.Select(anchor => policy.Deadline(anchor) - end).Append(closest).Min();
                alive = [.. alive.Except(gone)];
            }

            (at, fails) = (at + timetable.NextInterval(), !fails);
        }

        return closest;
    }

    private sealed record Case(PurgeScheduleOptions Options, int Seed, bool FailsFirst)
    {
        public override string ToString() =>
            $"interval {Options.Interval}, jitter {Options.Jitter}, limit {Options.RunLimit}, seed {Seed}, fails first: {FailsFirst}";
    }
}
