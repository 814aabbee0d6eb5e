using NodaTime;

namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>The oracle agrees with another one, and with the figures of the specification, before anything is measured with it.</summary>
public sealed class GregorianCycleTests
{
    [Fact]
    public void Oracle_HasTheLengthOfTheCycle()
    {
        Assert.Equal(new CalendarDate(2400, 1, 1), GregorianCycle.Days[GregorianCycle.Length]);
        Assert.Equal(new CalendarDate(2399, 12, 31), GregorianCycle.Days[GregorianCycle.Length - 1]);
    }

    [Fact]
    public void Oracle_AgreesWithNodaTimeOnEveryDate()
    {
        Assert.DoesNotContain(Cycle(), index => Noda(index).PlusMonths(3) != Noda(GregorianCycle.MonthsLater(index, 3)));
        Assert.DoesNotContain(Cycle(), index => Noda(index).PlusDays(90) != Noda(index + 90));
    }

    [Theory]
    [InlineData(89, 8_787)]
    [InlineData(90, 21_696)]
    [InlineData(91, 31_117)]
    [InlineData(92, 84_497)]
    public void ThreeMonths_AreThisLongThisOften(int length, int dates) =>
        Assert.Equal(dates, Cycle().Count(index => GregorianCycle.MonthsLater(index, 3) - index == length));

    [Fact]
    public void NinetyDays_AreLongerThanThreeMonthsOnExactly29DatesOfCommonYears()
    {
        Assert.DoesNotContain(Cycle(), index => ExcessOfNinetyDays(index) > 0 != IsLastOfJanuaryOrInFebruaryOfACommonYear(GregorianCycle.Days[index]));
        Assert.Equal(1, Cycle().Max(ExcessOfNinetyDays));
    }

    private static int ExcessOfNinetyDays(int index) => 90 - (GregorianCycle.MonthsLater(index, 3) - index);

    private static bool IsLastOfJanuaryOrInFebruaryOfACommonYear(CalendarDate date) =>
        !GregorianCycle.IsLeap(date.Year) && (date is { Month: 1, Day: 31 } or { Month: 2 });

    private static IEnumerable<int> Cycle() => Enumerable.Range(0, GregorianCycle.Length);

    private static LocalDate Noda(int index) => new(GregorianCycle.Days[index].Year, GregorianCycle.Days[index].Month, GregorianCycle.Days[index].Day);
}
