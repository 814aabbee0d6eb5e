using ContactTracing.DataProtection.Tests.Calendar;
using NodaTime;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>When a file is due, one file at a time, with another calendar than the library's.</summary>
internal sealed class DeadlineOracle(string zone, TimeSpan lead)
{
    private readonly ZoneOracle zone = new(zone);

    public DateTimeOffset Deadline(DateTimeOffset anchor)
    {
        var date = zone.DateOf(Instant.FromDateTimeOffset(anchor));
        var (byDays, byMonths) = (date.PlusDays(90), date.PlusMonths(3));
        return zone.FirstInstantOf(byDays < byMonths ? byDays : byMonths).ToDateTimeOffset();
    }

    public DateTimeOffset DueAt(DateTimeOffset anchor) => Deadline(anchor) - lead;
}
