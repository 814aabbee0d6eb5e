using System.Globalization;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>A reader who knows one page of a rule finds everything on all the others.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Sections =
        ["Cause", "Why it matters", "Violation", "Fix", "Configuration", "When to suppress", "Limits"];

    [Fact]
    public void EveryPage_IsOfARule() => Assert.Equal(RuleInventory.Rules.Select(r => r.Page), Repository.Files("docs/rules", "CT*.md"));

    [Fact]
    public void TemplateInTheGuide_HasTheSectionsOfAllPages()
    {
        var guide = Repository.Read("docs/contributing.md").Split("````");

        Assert.Equal(Sections, new MarkdownPage(guide.Single(block => block.StartsWith("md\n", StringComparison.Ordinal))).Sections);
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Page_HasTheTitleAndTheSectionsOfAllPages(string id)
    {
        var rule = RuleInventory.Rule(id);
        var page = MarkdownPage.Read(rule.Page);

        Assert.Equal([$"{id}: {rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture)}"], page.Titles);
        Assert.Equal(Sections, page.Sections);
        Assert.NotEmpty(page.Introduction);
        Assert.All(Sections, s => Assert.NotEmpty(page.Section(s)));
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Page_ShowsAViolationAndItsFix(string id)
    {
        var page = MarkdownPage.Read(RuleInventory.Rule(id).Page);

        Assert.Contains(MarkdownExamples.Of(page.Section("Violation") + "\n"), e => e.IsViolation);
        Assert.Contains(MarkdownExamples.Of(page.Section("Fix") + "\n"), e => !e.IsViolation);
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Page_NamesTheOptionOfItsSeverity(string id) => Assert.Contains(
        $"dotnet_diagnostic.{id}.severity", MarkdownPage.Read(RuleInventory.Rule(id).Page).Section("Configuration"), StringComparison.Ordinal);

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Page_NamesAnObligation(string id) => Assert.NotEmpty(Obligations.Of(RuleInventory.Rule(id)));
}
