using System.Globalization;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>Reads a number above zero, in digits alone: <c>250000</c>.</summary>
internal static class PositiveNumber
{
    public static ConfigurationValue<int> Parse(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(number, [])
            : new(0, [text]);
}
