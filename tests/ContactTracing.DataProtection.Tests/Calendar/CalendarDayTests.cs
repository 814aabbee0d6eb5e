using NodaTime;

namespace ContactTracing.DataProtection.Tests.Calendar;

public sealed class CalendarDayTests
{
    [Theory]
    [InlineData(-25)]
    [InlineData(-12)]
    [InlineData(-3)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(120)]
    public void AddMonths_OnEveryDateOfTheCycle_EndsWhereNodaTimeEnds(int months) =>
        Assert.DoesNotContain(GregorianCycle.Days.Take(GregorianCycle.Length), date =>
        {
            var expected = new LocalDate(date.Year, date.Month, date.Day).PlusMonths(months);
            var actual = CalendarDay.Of(date.Year, date.Month, date.Day).AddMonths(months);
            return !actual.Equals(CalendarDay.Of(expected.Year, expected.Month, expected.Day));
        });

    [Theory]
    [InlineData(9999, 12, 1, 1)]
    [InlineData(9999, 10, 1, 3)]
    [InlineData(2020, 1, 1, int.MaxValue)]
    public void AddMonths_PastTheCalendar_IsTheEndOfTime(int year, int month, int day, int months) =>
        Assert.Equal(CalendarDay.EndOfTime, CalendarDay.Of(year, month, day).AddMonths(months));

    [Theory]
    [InlineData(1, 3, 31, -3)]
    [InlineData(2020, 1, 1, int.MinValue)]
    public void AddMonths_BeforeTheCalendar_IsItsFirstDay(int year, int month, int day, int months) =>
        Assert.Equal(CalendarDay.First, CalendarDay.Of(year, month, day).AddMonths(months));

    [Fact]
    public void AddMonths_UpToTheLastMonth_Stays() =>
        Assert.Equal(CalendarDay.Of(9999, 12, 30), CalendarDay.Of(9999, 9, 30).AddMonths(3));

    [Fact]
    public void AddMonths_FromTheEndOfTime_CountsFromTheDayAfterTheLast() =>
        Assert.Equal(CalendarDay.Of(9999, 10, 1), CalendarDay.EndOfTime.AddMonths(-3));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(3_652_059)]
    public void AddDays_PastTheCalendar_IsTheEndOfTime(int days) => Assert.Equal(CalendarDay.EndOfTime, CalendarDay.First.AddDays(days));

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    public void AddDays_BeforeTheCalendar_IsItsFirstDay(int days) => Assert.Equal(CalendarDay.First, CalendarDay.First.AddDays(days));

    [Fact]
    public void EndOfTime_IsTheDayAfterTheLast() => Assert.Equal(CalendarDay.EndOfTime, CalendarDay.Of(9999, 12, 31).AddDays(1));

    [Fact]
    public void OfTicks_IsTheDayOnWhichTheyLie()
    {
        Assert.Equal(CalendarDay.Of(2021, 1, 31), CalendarDay.OfTicks(new DateTime(2021, 2, 1).Ticks - 1));
        Assert.Equal(CalendarDay.First, CalendarDay.OfTicks(-1));
        Assert.Equal(CalendarDay.EndOfTime, CalendarDay.OfTicks(long.MaxValue));
    }

    [Theory]
    [InlineData(1, 28)]
    [InlineData(2, 59)]
    [InlineData(3, 89)]
    [InlineData(6, 181)]
    [InlineData(12, 365)]
    public void ShortestSpan_IsTheShortestOfTheCycle(int months, int days)
    {
        var shortest = Enumerable.Range(0, GregorianCycle.Length).Min(index => GregorianCycle.MonthsLater(index, months) - index);

        Assert.Equal(days, shortest);
        Assert.Equal(shortest, MonthSpan.ShortestDays(months));
    }
}
