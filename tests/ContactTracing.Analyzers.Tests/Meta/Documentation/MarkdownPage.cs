using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>The parts of a page that tests look at; what stands in fenced blocks is no heading.</summary>
internal sealed partial class MarkdownPage(string text)
{
    /// <summary>The headings of the first level: one, the title.</summary>
    public IEnumerable<string> Titles => Headings("#");

    public IEnumerable<string> Sections => Headings("##");

    public static MarkdownPage Read(string path) => new(Repository.Read(path));

    /// <summary>What stands under the heading of a section; fails where the page has no such section.</summary>
    public string Section(string heading)
    {
        var starts = Heading().Matches(text).Where(IsOutsideFences).ToArray();
        var start = starts.Single(m => m.Groups["level"].Value == "##" && m.Groups["text"].Value == heading);
        var end = starts.FirstOrDefault(m => m.Index > start.Index)?.Index ?? text.Length;
        return text[(start.Index + start.Length)..end].Trim('\n');
    }

    /// <summary>The text between the title and the first section.</summary>
    public string Introduction
    {
        get
        {
            var starts = Heading().Matches(text).Where(IsOutsideFences).Take(2).ToArray();
            return text[(starts[0].Index + starts[0].Length)..starts[1].Index].Trim('\n');
        }
    }

    private IEnumerable<string> Headings(string level) =>
        from heading in Heading().Matches(text)
        where heading.Groups["level"].Value == level && IsOutsideFences(heading)
        select heading.Groups["text"].Value;

    private bool IsOutsideFences(Match heading) =>
        !Fence().Matches(text).Any(f => f.Index < heading.Index && heading.Index < f.Index + f.Length);

    [GeneratedRegex(@"^(?<level>#+) (?<text>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<fence>`{3,})[^\n]*\n.*?^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
