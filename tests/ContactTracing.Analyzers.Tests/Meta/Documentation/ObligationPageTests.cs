using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>A number that nobody can look up is no reason: every obligation that is cited is explained.</summary>
public sealed partial class ObligationPageTests
{
    private static readonly IReadOnlyList<string> Explained =
        [.. Row().Matches(Repository.Read(Obligations.Page)).Select(m => m.Groups["number"].Value)];

    public static TheoryData<string> Citing { get; } = new(
    [
        "README.md",
        .. Repository.Files("docs", "*.md").Where(p => p != Obligations.Page),
        .. Repository.Files("src", "*.resx"),
        .. Repository.Files("src/ContactTracing.DataProtection", "*.cs"),
    ]);

    [Theory]
    [MemberData(nameof(Citing))]
    public void CitedObligation_IsExplained(string file) => Assert.Empty(Obligations.In(Repository.Read(file)).Except(Explained));

    [Fact]
    public void Obligations_AreNumberedWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, Explained.Count).Select(n => $"S{n}"), Explained);

    // The anchor is what the index links to; it is written in lower case.
    [GeneratedRegex(@"^\| <a id=""s(?<n>\d+)""></a>(?<number>S\k<n>) \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
