namespace ContactTracing.DataProtection;

/// <summary>
/// A day of the proleptic Gregorian calendar, from 1 January 0001 to 31 December 9999, or <see cref="EndOfTime"/>,
/// the day after the last one. Arithmetic saturates: a period that leaves the calendar ends at its edge.
/// </summary>
/// <remarks>netstandard2.0 has no <c>DateOnly</c>, and <see cref="DateTime"/> can neither represent the day after its last one nor saturate.</remarks>
internal readonly struct CalendarDay(int number) : IEquatable<CalendarDay>, IComparable<CalendarDay>
{
    private const int MonthsPerYear = 12;
    private const int FirstMonth = MonthsPerYear;
    private const int MonthAfterLast = 10_000 * MonthsPerYear;

    public static readonly CalendarDay First = new(0);
    public static readonly CalendarDay EndOfTime = new((int)(DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay) + 1);

    /// <summary>Days since 1 January 0001.</summary>
    public int Number { get; } = number;

    /// <summary>Midnight at the start of this day, as ticks of a clock without a zone.</summary>
    public long Ticks => Number * TimeSpan.TicksPerDay;

    public static bool operator <(CalendarDay left, CalendarDay right) => left.Number < right.Number;

    public static bool operator >(CalendarDay left, CalendarDay right) => left.Number > right.Number;

    public static bool operator <=(CalendarDay left, CalendarDay right) => left.Number <= right.Number;

    public static bool operator >=(CalendarDay left, CalendarDay right) => left.Number >= right.Number;

    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static CalendarDay Of(int year, int month, int day) => OfTicks(new DateTime(year, month, day).Ticks);

    /// <summary>The day on which a clock without a zone shows <paramref name="ticks"/>.</summary>
    public static CalendarDay OfTicks(long ticks) =>
        ticks < 0 ? First : Min(new((int)(ticks / TimeSpan.TicksPerDay)), EndOfTime);

    public static CalendarDay Min(CalendarDay left, CalendarDay right) => left < right ? left : right;

    public static CalendarDay Max(CalendarDay left, CalendarDay right) => left > right ? left : right;

    public CalendarDay AddDays(int days)
    {
        var target = (long)Number + days;
        return target < 0 ? First : target > EndOfTime.Number ? EndOfTime : new CalendarDay((int)target);
    }

    /// <summary>The same-numbered day of the month that lies <paramref name="months"/> further, or the last day of that month when it is shorter.</summary>
    public CalendarDay AddMonths(int months)
    {
        var (month, day) = Split();
        var target = (long)month + months;
        if (target < FirstMonth)
        {
            return First;
        }

        if (target >= MonthAfterLast)
        {
            return EndOfTime;
        }

        var (yearOfTarget, monthOfTarget) = ((int)target / MonthsPerYear, ((int)target % MonthsPerYear) + 1);
        return Of(yearOfTarget, monthOfTarget, Math.Min(day, DateTime.DaysInMonth(yearOfTarget, monthOfTarget)));
    }

    public int CompareTo(CalendarDay other) => Number.CompareTo(other.Number);

    public bool Equals(CalendarDay other) => Number == other.Number;

    public override bool Equals(object? obj) => obj is CalendarDay other && Equals(other);

    public override int GetHashCode() => Number;

    public override string ToString() =>
        this >= EndOfTime ? "end of time" : new DateTime(Ticks).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private (int Month, int Day) Split()
    {
        if (this >= EndOfTime)
        {
            return (MonthAfterLast, 1);
        }

        var date = new DateTime(Ticks);
        return ((date.Year * MonthsPerYear) + date.Month - 1, date.Day);
    }
}
