using ContactTracing.DataProtection.Tests.Calendar;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>
/// The cutoffs that programmers write by hand are wrong on exactly the dates that the specification lists: at the first instant of
/// its deadline they leave the record alone.
/// </summary>
public sealed class NaiveCutoffTests
{
    [Fact]
    public void AddMonths_IsADayLateFor1903Dates()
    {
        var late = LateDates(static now => now.AddMonths(-3));

        Assert.Equal(1_903, late.Count);
        Assert.All(late, date => Assert.True(IsListed(date), $"{date} is not listed."));
        Assert.Equal(1_903, GregorianCycle.Days.Take(GregorianCycle.Length).Count(IsListed));
    }

    [Fact]
    public void AddMonthsOrNinetyDays_StillMisses31JanuaryOfCommonYears()
    {
        var late = LateDates(static now => Later(now.AddMonths(-3), now.AddDays(-90)));

        Assert.Equal(303, late.Count);
        Assert.All(late, date => Assert.True(date is { Month: 1, Day: 31 } && !GregorianCycle.IsLeap(date.Year)));
    }

    [Fact]
    public void AddNinetyDays_IsADayLateFor8787Dates() => Assert.Equal(8_787, LateDates(static now => now.AddDays(-90)).Count);

    [Fact]
    public void Policy_IsNeverLate() => Assert.Empty(LateDates(Policy.CutoffDate));

    private static RetentionPolicy Policy { get; } = new(
        "IndexCase", RetentionProfile.FrenchContactCovid, days: 92, zone: LegalTimeZone.Of("UTC"), lead: TimeSpan.Zero);

    /// <summary>The dates whose three months are over at a midnight at which the rule does not take them. Naive rules take up to and including their date.</summary>
    private static List<CalendarDate> LateDates(Func<DateOnly, DateOnly> lastTaken) =>
        LateDates((date, now) => date <= lastTaken(DateOnly.FromDateTime(now.UtcDateTime)));

    private static List<CalendarDate> LateDates(Func<DateTimeOffset, DateOnly> firstKept) =>
        LateDates((date, now) => date < firstKept(now));

    private static List<CalendarDate> LateDates(Func<DateOnly, DateTimeOffset, bool> takes) =>
        Enumerable.Range(0, GregorianCycle.Length)
            .Where(index => !takes(GregorianCycle.Days[index].ToDateOnly(), Midnight(GregorianCycle.MonthsLater(index, 3))))
            .Select(index => GregorianCycle.Days[index])
            .ToList();

    private static bool IsListed(CalendarDate date) =>
        date is { Month: 1 or 3 or 8, Day: 31 } or { Month: 11, Day: 30 }
        || (date is { Month: 11, Day: 29 } && !GregorianCycle.IsLeap(date.Year + 1));

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateTimeOffset Midnight(int index) => new(GregorianCycle.Days[index].ToDateOnly(), TimeOnly.MinValue, TimeSpan.Zero);
}
