using ContactTracing.DataProtection.Tests.Calendar;
using NodaTime;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>Deadlines of instants in 26 years of the history of many zones, against NodaTime.</summary>
public sealed class RetentionHistoryTests
{
    private static readonly LocalTime[] TimesOfDay = [new(0, 0), new(0, 30), new(1, 59), new(2, 30), new(12, 0), new(22, 30), new(23, 59, 59)];

    public static TheoryData<string> Ids { get; } = new([.. Zones.French, "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]);

    public static TheoryData<string> DifficultIds { get; } = new(Zones.Difficult);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Deadline_OfAnyTimeOfDay_IsTheStartOfTheDay(string id)
    {
        var (policy, oracle) = (Policies.French(90, id), new ZoneOracle(id));
        var wrong = Anchors(oracle).Where(anchor =>
        {
            var date = oracle.DateOf(anchor);
            var expected = oracle.FirstInstantOf(LocalDate.Min(date.PlusDays(90), date.PlusMonths(3)));
            return policy.Deadline(anchor.ToDateTimeOffset()) != expected.ToDateTimeOffset();
        });

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(DifficultIds))]
    public void Deadline_WhereClocksAreDifficult_IsNeverLaterThanThatOfTheDateOnTheWall(string id)
    {
        var (policy, oracle) = (Policies.French(90, id), new ZoneOracle(id));
        var late = Anchors(oracle).Where(anchor =>
        {
            var date = oracle.DateOf(anchor);
            var allowed = oracle.FirstInstantOf(LocalDate.Min(date.PlusDays(90), date.PlusMonths(3)));
            return policy.Deadline(anchor.ToDateTimeOffset()) > allowed.ToDateTimeOffset();
        });

        Assert.Empty(late);
    }

    // The shortest three months are 89 days, less the hour that is lost in spring.
    [Fact]
    public void EightyEightTimes24Hours_AreNeverLaterThanTheSameInstantThreeMonthsLaterInParis()
    {
        var oracle = new ZoneOracle("Europe/Paris");

        Assert.DoesNotContain(ZoneOracle.Dates(), date => TimesOfDay.Any(time =>
            oracle.At(date + time) + Duration.FromDays(88) > oracle.At(date.PlusMonths(3) + time)));
    }

    // The deadline is the start of the last day, which is stricter than the same instant.
    [Fact]
    public void EightyEightTimes24Hours_CanBeLaterThanTheDeadline()
    {
        var collected = Moment.At("2021-01-31T23:30+01:00");

        Assert.Equal(Moment.At("2021-04-30T00:30+02:00"), collected.AddDays(88));
        Assert.Equal(Moment.At("2021-04-30T00:00+02:00"), Policies.NinetyDays.Deadline(collected));
    }

    private static IEnumerable<Instant> Anchors(ZoneOracle oracle) =>
        ZoneOracle.Dates().TakeWhile(static date => date < ZoneOracle.Until.PlusMonths(-4))
            .SelectMany(date => TimesOfDay.Select(time => oracle.At(date + time)));
}
