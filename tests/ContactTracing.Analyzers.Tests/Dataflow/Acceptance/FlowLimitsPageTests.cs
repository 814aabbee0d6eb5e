using ContactTracing.Analyzers.Tests.Meta;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>Users read on one page which flows are not found; it can promise neither more nor less than the suite.</summary>
public sealed class FlowLimitsPageTests
{
    private const string Page = "docs/flow-limits.md";
    private const string Heading = "## Known misses";
    private const string None = "None at present.";

    [Fact]
    public void Page_ListsTheKnownMisses() =>
        Assert.Equal(
            Themes.Sections.Where(static s => s.Expectation == Expectation.Miss).Select(static s => "- " + s.Name).DefaultIfEmpty(None),
            Listed(Repository.Read(Page)));

    [Fact]
    public void ListEndsAtTheNextHeading() =>
        Assert.Equal(["- Locals: One", "- Tuples: Two"], Listed($"# T\n\n- no\n\n{Heading}\n\n- Locals: One\n- Tuples: Two\n\n## More\n\n- no\n"));

    private static IEnumerable<string> Listed(string page) => page.Split('\n')
        .SkipWhile(static line => line != Heading)
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith('#'))
        .Where(static line => line.Length > 0);
}
