using System.Globalization;

namespace ContactTracing.Generated.Tests.Retention;

internal static class Instants
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The start of a day in Paris, by the time-zone data of the machine and not by the library under test.</summary>
    public static DateTimeOffset StartOfParisDay(string date)
    {
        var midnight = DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(midnight, Paris.GetUtcOffset(midnight));
    }
}
