using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>A link inside the repository leads somewhere, to a heading or an anchor too.</summary>
public sealed partial class PageLinkTests
{
    public static TheoryData<string> Pages { get; } = new(["README.md", "CHANGELOG.md", .. Repository.Files("docs", "*.md")]);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadSomewhere(string page)
    {
        var targets = Link().Matches(Repository.Read(page)).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal));

        Assert.DoesNotContain(targets, t => !Leads(page, t));
    }

    private static bool Leads(string page, string target)
    {
        var (path, anchor) = target.Split('#') is [var file, var place] ? (file, place) : (target, null);
        var folder = Path.GetDirectoryName(page)!;
        var full = path.Length == 0 ? page : Path.GetRelativePath(".", Path.Combine(folder, path)).Replace('\\', '/');
        return anchor is null
            ? Repository.Exists(full) || Repository.HasFolder(full)
            : Repository.Exists(full) && Anchors(Repository.Read(full)).Contains(anchor);
    }

    private static IEnumerable<string> Anchors(string text) =>
    [
        .. Named().Matches(text).Select(m => m.Groups["name"].Value),
        .. new MarkdownPage(text).Sections.Select(AnchorOf),
    ];

    // As the sites that show the pages make anchors of headings.
    private static string AnchorOf(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"<a id=""(?<name>[^""]+)"">")]
    private static partial Regex Named();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
