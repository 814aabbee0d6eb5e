namespace ContactTracing.DataProtection;

/// <summary>How many days a number of calendar months is.</summary>
internal static class MonthSpan
{
    private const int MonthsOfLeapYearCycle = 48;

    /// <summary>The fewest days that <paramref name="months"/> calendar months can be: 28 for one, 89 for three.</summary>
    public static int ShortestDays(int months)
    {
        // Within a month the span shrinks only where the target month is too short, so its first and its last day decide.
        var start = CalendarDay.Of(2001, 1, 1);
        var shortest = int.MaxValue;
        for (var offset = 0; offset < MonthsOfLeapYearCycle; offset++)
        {
            var first = start.AddMonths(offset);
            var last = start.AddMonths(offset + 1).AddDays(-1);
            shortest = Math.Min(shortest, Math.Min(Days(first, months), Days(last, months)));
        }

        return shortest;
    }

    private static int Days(CalendarDay from, int months) => from.AddMonths(months).Number - from.Number;
}
