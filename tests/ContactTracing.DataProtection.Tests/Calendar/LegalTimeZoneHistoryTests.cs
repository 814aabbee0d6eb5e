using NodaTime;

namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>Days begin when NodaTime says that they begin, in 26 years of history.</summary>
public sealed class LegalTimeZoneHistoryTests
{
    public static TheoryData<string> Ids { get; } = new(Zones.All);

    public static TheoryData<string> DifficultIds { get; } = new(Zones.Difficult);

    [Theory]
    [MemberData(nameof(Ids))]
    public void StartOfDay_OnEveryDate_IsTheFirstInstant(string id)
    {
        var (zone, oracle) = (LegalTimeZone.Of(id), new ZoneOracle(id));
        Assert.DoesNotContain(ZoneOracle.Dates(), date => oracle.FirstInstantOf(date).ToDateTimeOffset() != zone.StartOfDay(date.ToDateOnly()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void DateOf_AroundEveryMidnight_ChangesAtItsFinalStart(string id)
    {
        var (zone, oracle) = (LegalTimeZone.Of(id), new ZoneOracle(id));
        Assert.DoesNotContain(ZoneOracle.Dates(), date =>
        {
            var start = oracle.FinalStartOf(date);
            return zone.DateOf(start.ToDateTimeOffset()) != oracle.DateOf(start).ToDateOnly()
                || zone.DateOf((start - Duration.FromTicks(1)).ToDateTimeOffset()) >= date.ToDateOnly();
        });
    }

    [Theory]
    [MemberData(nameof(DifficultIds))]
    public void DateOf_EveryQuarterOfAnHour_NeverGoesBackwards(string id)
    {
        var (zone, oracle) = (LegalTimeZone.Of(id), new ZoneOracle(id));
        var previous = DateOnly.MinValue;
        foreach (var instant in QuarterHours(new LocalDate(2009, 9, 1), new LocalDate(2012, 2, 1)))
        {
            var date = zone.DateOf(instant.ToDateTimeOffset());

            Assert.True(previous <= date && date <= oracle.DateOf(instant).ToDateOnly(), $"{id} {instant}: {date} after {previous}");
            previous = date;
        }
    }

    [Fact]
    public void DateOf_InParis_IsTheDateOnTheWall()
    {
        var (zone, oracle) = (LegalTimeZone.Of("Europe/Paris"), new ZoneOracle("Europe/Paris"));
        var wrong = QuarterHours(new LocalDate(2020, 1, 1), new LocalDate(2022, 1, 1))
            .Where(instant => oracle.DateOf(instant).ToDateOnly() != zone.DateOf(instant.ToDateTimeOffset()));

        Assert.Empty(wrong);
    }

    private static IEnumerable<Instant> QuarterHours(LocalDate from, LocalDate until)
    {
        var end = until.AtMidnight().InUtc().ToInstant();
        for (var instant = from.AtMidnight().InUtc().ToInstant(); instant < end; instant += Duration.FromMinutes(15))
        {
            yield return instant;
        }
    }
}
