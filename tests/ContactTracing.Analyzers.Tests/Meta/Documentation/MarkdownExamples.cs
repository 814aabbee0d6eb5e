using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>
/// Finds the examples of a page: fenced blocks whose info string is <c>csharp violation</c> or <c>csharp fixed</c>,
/// followed by the ids of further rules that report in them. Every other block is left alone.
/// </summary>
internal static partial class MarkdownExamples
{
    public static IReadOnlyList<MarkdownExample> Of(string page) =>
        [.. Fence().Matches(page).Where(m => m.Groups["kind"].Success).Select(m => Read(page, m))];

    /// <summary>The catalogues of data flow on a page: blocks called <c>dataflow</c>, or only those called <c>dataflow in force</c>.</summary>
    public static IReadOnlyList<string> Catalogs(string page, bool inForce) =>
    [
        .. Fence().Matches(page)
            .Where(m => m.Groups["info"].Value is var info && (info == "dataflow in force" || (!inForce && info == "dataflow")))
            .Select(m => m.Groups["code"].Value),
    ];

    /// <summary>The global configuration that a page has in force: its blocks called <c>ini in force</c>.</summary>
    public static string Configuration(string page) => string.Concat(
        Fence().Matches(page).Where(m => m.Groups["info"].Value == "ini in force").Select(m => m.Groups["code"].Value));

    private static MarkdownExample Read(string page, Match fence)
    {
        var ids = fence.Groups["ids"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unknown = ids.FirstOrDefault(id => !RuleId().IsMatch(id));
        var line = page.AsSpan(0, fence.Index).Count('\n') + 1;
        return unknown is null
            ? new(line, fence.Groups["kind"].Value == "violation", ids, fence.Groups["code"].Value)
            : throw new FormatException($"Line {line}: '{unknown}' is no rule id.");
    }

    // One pattern for all fences: what looks like a fence inside another block must not open one.
    [GeneratedRegex(@"^(?<fence>`{3,})(?:csharp (?<kind>violation|fixed)(?<ids>[^\n]*)|(?<info>[^\n]*))\n(?<code>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^CT\d{4}$")]
    private static partial Regex RuleId();
}
