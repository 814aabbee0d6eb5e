namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

/// <summary>The calendar of the specification, written down slowly and without the library: one row, one answer.</summary>
internal sealed class CalendarOracle(TimeZoneInfo zone, TimeSpan lead)
{
    public DateTimeOffset DueAt(DateTimeOffset anchor, DateTimeOffset? fulfilled)
    {
        var byCalendar = Deadline(anchor) - lead;
        return fulfilled < byCalendar ? fulfilled.Value : byCalendar;
    }

    public DateTimeOffset Deadline(DateTimeOffset anchor)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(anchor, zone).DateTime);
        var (byDays, byMonths) = (date.AddDays(90), date.AddMonths(3));
        return StartOf(byDays < byMonths ? byDays : byMonths);
    }

    // The first minute that a clock of the zone shows the date, looked for from well before it.
    private DateTimeOffset StartOf(DateOnly date)
    {
        var instant = new DateTimeOffset(date.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        while (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime) < date)
        {
            instant = instant.AddMinutes(15);
        }

        return instant;
    }
}
