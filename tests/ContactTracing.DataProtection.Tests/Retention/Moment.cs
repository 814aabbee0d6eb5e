using System.Globalization;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>Dates and instants as they are written in the specification.</summary>
internal static class Moment
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"];

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant with its offset: <c>2021-04-30T00:00+02:00</c>, or <c>2021-04-29T22:00Z</c>.</summary>
    public static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
