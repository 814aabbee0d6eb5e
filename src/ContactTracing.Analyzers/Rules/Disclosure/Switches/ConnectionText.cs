using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>Finds the switches that Npgsql reads from connection strings.</summary>
internal static class ConnectionText
{
    private static readonly Regex Pair = new(
        @"(^|;)\s*(?<key>include\s?error\s?details?|log\s?parameters)\s*=\s*(true|yes|1)\s*(;|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>The switch that a text opens as it is written there, and its effect; null for every other text.</summary>
    public static (string Key, string Effect)? SwitchIn(string text)
    {
        // Most texts are no connection strings, and have no equals sign.
        if (text.IndexOf('=') < 0 || Pair.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var key = match.Groups["key"].Value;
        return (key, key.StartsWith("log", StringComparison.OrdinalIgnoreCase) ? "Values" : "Rows");
    }
}
