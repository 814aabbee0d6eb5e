using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>What holds for every rule, the later ones included: its parts exist, are called after it, and say the same.</summary>
public sealed partial class RuleContractTests
{
    private const string Ranges = "src/ContactTracing.Analyzers/DiagnosticCategoryAndIdRanges.txt";

    [Fact]
    public void EveryId_IsThatOfOneRule() => Assert.Equal(
        RuleInventory.Ids.Values.Order(StringComparer.Ordinal), RuleInventory.Rules.Select(r => r.Id));

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_IsCalledAsItsId(string id) => Assert.Equal(id, RuleInventory.Ids[RuleInventory.Rule(id).Name]);

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_HasAnIdInTheBandOfItsCategory(string id)
    {
        var category = RuleInventory.Rule(id).Descriptor.Category;
        var range = Assert.Single(Range().Matches(Repository.Read(Ranges)), m => m.Groups["category"].Value == category);

        Assert.InRange(id, range.Groups["first"].Value, range.Groups["last"].Value, StringComparer.Ordinal);
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_HasAnAnalyzerUnderItsName(string id)
    {
        var rule = RuleInventory.Rule(id);
        var analyzer = Assert.Single(RuleInventory.AnalyzerTypes, t => t.FullName == rule.Analyzer);

        Assert.True(Repository.Exists(rule.AnalyzerFile), rule.AnalyzerFile);
        Assert.Same(rule.Descriptor, Assert.Single(RuleInventory.Create<DiagnosticAnalyzer>(analyzer).SupportedDiagnostics));
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_HasTestsOfFindingsAndOfNearMisses(string id)
    {
        var rule = RuleInventory.Rule(id);
        Assert.True(Repository.Exists(rule.AnalyzerTests), rule.AnalyzerTests);

        var text = Repository.Read(rule.AnalyzerTests);
        Assert.Contains($"AnalyzerVerifier<{rule.Analyzer}", text, StringComparison.Ordinal);
        Assert.Matches(@"public (async )?Task \w+_Reports?\w*\(", text);
        Assert.Matches(@"public (async )?Task \w+_Do(es)?NotReport\w*\(", text);
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_IsAWarningOrAHeuristic(string id)
    {
        var descriptor = RuleInventory.Rule(id).Descriptor;

        Assert.Contains(descriptor.DefaultSeverity, new[] { DiagnosticSeverity.Warning, DiagnosticSeverity.Info });
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_IsTrackedWithCategorySeverityAndTitle(string id)
    {
        var descriptor = RuleInventory.Rule(id).Descriptor;
        var title = descriptor.Title.ToString(CultureInfo.InvariantCulture);

        Assert.Equal($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {title}", Assert.Single(TrackedRows(), r => r.StartsWith(id, StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryTrackedRow_IsOfARule() =>
        Assert.Empty(TrackedRows().Select(r => r.Split(' ')[0]).Except(RuleInventory.Rules.Select(r => r.Id)));

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_LinksToItsPage(string id) =>
        Assert.Equal(RuleInventory.Rule(id).Page, RuleInventory.Rule(id).Descriptor.HelpLinkUri);

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_IsNamedInTheChangelog(string id)
    {
        var name = $"{id} {RuleInventory.Rule(id).Descriptor.Title.ToString(CultureInfo.InvariantCulture)}";

        Assert.True(Spaces().Replace(Repository.Read("CHANGELOG.md"), " ").Contains(name, StringComparison.Ordinal), $"CHANGELOG.md does not name '{name}'.");
    }

    private static IEnumerable<string> TrackedRows() =>
        from release in new[] { "Shipped", "Unshipped" }
        from row in Repository.Read($"src/ContactTracing.Analyzers/AnalyzerReleases.{release}.md").Split('\n')
        where row.StartsWith("CT", StringComparison.Ordinal)
        select row;

    [GeneratedRegex(@"^(?<category>[\w.]+): (?<first>CT\d{4})-(?<last>CT\d{4})$", RegexOptions.Multiline)]
    private static partial Regex Range();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
