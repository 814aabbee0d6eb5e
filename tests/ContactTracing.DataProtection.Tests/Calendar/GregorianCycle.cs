namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>
/// The 400-year cycle of the Gregorian calendar, counted out day by day from its first principles: leap years and lengths of months.
/// An oracle that shares nothing with the library, neither <see cref="DateTime"/> nor its arithmetic.
/// </summary>
internal static class GregorianCycle
{
    public const int FirstYear = 2000;

    /// <summary>The days of one cycle; every later cycle repeats them.</summary>
    public const int Length = 146_097;

    private static readonly int[] MonthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The days of the cycle and of two years more, so that periods which begin in the cycle end in the table.</summary>
    public static IReadOnlyList<CalendarDate> Days { get; } = CountOut(years: 402).ToArray();

    private static readonly Dictionary<CalendarDate, int> Indexes =
        Days.Select((date, index) => (date, index)).ToDictionary(p => p.date, p => p.index);

    /// <summary>The index of the same-numbered day some months later, or of the last day of that month.</summary>
    public static int MonthsLater(int index, int months)
    {
        var (year, month, day) = Days[index];
        for (; months > 0; months--)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        return Indexes[new(year, month, Math.Min(day, MonthLength(year, month)))];
    }

    /// <summary>The index of the same-numbered day some months earlier, or of the last day of that month; -1 before the table.</summary>
    public static int MonthsEarlier(int index, int months)
    {
        var (year, month, day) = Days[index];
        for (; months > 0; months--)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        }

        return Indexes.GetValueOrDefault(new(year, month, Math.Min(day, MonthLength(year, month))), -1);
    }

    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int MonthLength(int year, int month) => month == 2 && IsLeap(year) ? 29 : MonthLengths[month - 1];

    private static IEnumerable<CalendarDate> CountOut(int years)
    {
        for (var year = FirstYear; year < FirstYear + years; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                for (var day = 1; day <= MonthLength(year, month); day++)
                {
                    yield return new(year, month, day);
                }
            }
        }
    }
}
