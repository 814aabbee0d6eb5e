using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>The obligations that rules serve, as their pages name them: S-numbers of <c>docs/obligations.md</c>.</summary>
internal static partial class Obligations
{
    public const string Page = "docs/obligations.md";

    /// <summary>The obligations that the page of a rule names under "Why it matters", in its order.</summary>
    public static IReadOnlyList<string> Of(Rule rule) => In(MarkdownPage.Read(rule.Page).Section("Why it matters"));

    public static IReadOnlyList<string> In(string text) => [.. Number().Matches(text).Select(m => m.Value).Distinct()];

    [GeneratedRegex(@"\bS[1-9]\d?\b")]
    private static partial Regex Number();
}
