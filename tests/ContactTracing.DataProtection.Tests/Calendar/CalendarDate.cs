namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>A date as three numbers, without arithmetic.</summary>
internal readonly record struct CalendarDate(int Year, int Month, int Day)
{
    public DateOnly ToDateOnly() => new(Year, Month, Day);
}
