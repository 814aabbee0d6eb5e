using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>The comment that ends a line which must report: <c>// CT2001</c>, several ids separated by blanks.</summary>
internal static partial class Marks
{
    public static IEnumerable<string> In(string line) =>
        Pattern().Match(line) is { Success: true } match ? match.Groups[1].Captures.Select(c => c.Value) : [];

    [GeneratedRegex(@"//(?:\s+(CT\d{4}))+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
