using System.Text.RegularExpressions;
using System.Xml.Linq;
using ContactTracing.Analyzers.Symbols;
using ContactTracing.DataProtection;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>An attribute that promises what nothing enforces is a security bug: its documentation names what stands behind it, or that nothing does.</summary>
public sealed partial class AttributeDocumentationTests
{
    private const string NothingBehind = "Declaration only in this version";

    private static readonly XDocument Documentation =
        XDocument.Load(Path.ChangeExtension(typeof(HealthDataAttribute).Assembly.Location, ".xml"));

    // Rules name an attribute by its constant, the catalogue of sinks by its documentation id.
    private static readonly Lazy<string> Sources = new(() => string.Concat(
        Repository.Files("src/ContactTracing.Analyzers", "*.cs")
            .Concat(Repository.Files("src/ContactTracing.Analyzers/Dataflow", "*.txt"))
            .Select(Repository.Read)));

    public static TheoryData<string> Attributes { get; } =
        new(typeof(HealthDataAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute))).Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_NamesOnlyRulesThatExist(string attribute) =>
        Assert.Empty(RuleId().Matches(Text(attribute)).Select(m => m.Value).Except(RuleInventory.Rules.Select(r => r.Id)));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_SaysWhatStandsBehindItOrThatNothingDoes(string attribute)
    {
        var text = Text(attribute);
        var something = RuleId().IsMatch(text) || text.Contains("Generated:", StringComparison.Ordinal);

        Assert.True(something || text.Contains(NothingBehind, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_IsReadByTheAnalyzersUnlessNothingStandsBehindIt(string attribute)
    {
        var name = typeof(AttributeNames).GetFields().SingleOrDefault(f => f.IsLiteral && (string?)f.GetRawConstantValue() == attribute)?.Name;
        var isRead = Regex.IsMatch(Sources.Value, $@"\b({nameof(AttributeNames)}\.{name ?? "-"}|T:{AttributeNames.Metadata(attribute)})\b");

        Assert.Equal(isRead, !Text(attribute).Contains(NothingBehind + ":", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public async Task Example_CompilesAndIsClean(string attribute)
    {
        var project = new TestProject("using ContactTracing.DataProtection;\n" + Member(attribute).Descendants("code").Single().Value)
        {
            Generators = [.. RuleInventory.Generators()],
        };

        Assert.Empty(AnalyzerRun.Compile(project).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(await AnalyzerRun.Diagnostics(project, RuleInventory.Analyzers()));
    }

    private static string Text(string attribute) => Spaces().Replace(Member(attribute).Value, " ");

    private static XElement Member(string attribute) =>
        Documentation.Descendants("member").Single(m => m.Attribute("name")!.Value == $"T:{AttributeNames.Metadata(attribute)}");

    [GeneratedRegex(@"\bCT\d{4}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
