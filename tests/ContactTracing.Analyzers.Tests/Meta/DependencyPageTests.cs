using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>Every package has its reason on <c>docs/dependencies.md</c>, and every reason its package.</summary>
public sealed partial class DependencyPageTests
{
    private static readonly IReadOnlyList<string> Packages = ReadPackages();
    private static readonly ILookup<string, Match> Rows = ReadRows();

    public static TheoryData<string> AllPackages { get; } = new(Packages);

    [Theory]
    [MemberData(nameof(AllPackages))]
    public void Package_HasOneRowWithAReason(string package)
    {
        var row = Assert.Single(Rows[package]);
        Assert.True(row.Groups["why"].Value.Split(' ').Length > 1, $"The reason for {package} is empty.");
    }

    [Fact]
    public void Page_NamesNoPackageThatIsGone() => Assert.Empty(Rows.Select(r => r.Key).Except(Packages));

    private static IReadOnlyList<string> ReadPackages() =>
    [
        .. XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(v => v.Attribute("Include")!.Value),
    ];

    private static ILookup<string, Match> ReadRows()
    {
        var page = Repository.Read("docs/dependencies.md");
        var used = page[..page.IndexOf("## Not restorable", StringComparison.Ordinal)];
        return Row().Matches(used).ToLookup(m => m.Groups["package"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<package>[^`]+)` \| (?<why>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
