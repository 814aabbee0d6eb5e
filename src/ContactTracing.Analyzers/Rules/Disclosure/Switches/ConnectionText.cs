using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>Finds the switches that Npgsql reads from connection strings.</summary>
internal static class ConnectionText
{
    private const string Keys = @"(?<key>include\s?error\s?details?|log\s?parameters)";

    private static readonly Regex Key = new(Keys, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly Regex Pair = new(
        $@"(^|;)\s*{Keys}\s*=\s*(true|yes|1)\s*(;|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>Whether a connection string somewhere in the text may open a switch.</summary>
    public static bool MayHoldSwitch(string text) => Key.IsMatch(text);

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
