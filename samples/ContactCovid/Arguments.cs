using System.Globalization;

namespace ContactCovid;

/// <summary>The command line: <c>--now</c> (an instant, as 2021-02-15T08:00+01:00; without an offset it is UTC), <c>--next</c> (another instant, for the purge of the next day) and <c>--workbook</c> (a file to read instead of the invented one).</summary>
internal sealed record Arguments(DateTimeOffset Now, string? Workbook, DateTimeOffset? Next = null)
{
    private static readonly DateTimeOffset DefaultNow = new(2021, 2, 15, 8, 0, 0, TimeSpan.FromHours(1));

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    // The invented people need room for their lives, and workbooks count days from 1900 to 9999.
    private const int FirstYear = 2000;
    private const int LastYear = 9000;

    public const string Usage = "usage: ContactCovid [--now 2021-02-15T08:00+01:00] [--next 2021-02-16T08:00+01:00] [--workbook FILE.xlsx]";

    /// <summary>Null when the command line cannot be understood.</summary>
    public static Arguments? Parse(string[] words)
    {
        var arguments = new Arguments(DefaultNow, null);
        for (var i = 0; i < words.Length; i += 2)
        {
            var value = i + 1 < words.Length ? words[i + 1] : null;
            var understood = (words[i], value) switch
            {
                ("--now", not null) when TryParse(value, out var now) =>
                    arguments with { Now = now },
                ("--next", not null) when TryParse(value, out var next) =>
                    arguments with { Next = next },
                ("--workbook", not null) => arguments with { Workbook = value },
                _ => null,
            };
            if (understood is null)
            {
                return null;
            }

            arguments = understood;
        }

        return arguments;
    }

    private static bool TryParse(string value, out DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out now)
        && now.Year is >= FirstYear and <= LastYear;
}
