namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>The examples of the pages are compiled and analysed, so that pages cannot lie.</summary>
public sealed class PageExampleTests
{
    public static TheoryData<string> Pages { get; } = new(["README.md", .. Repository.Files("docs", "*.md")]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_AreWhatThePageCallsThem(string page)
    {
        var name = Path.GetFileNameWithoutExtension(page);
        var rule = name.StartsWith("CT", StringComparison.Ordinal) ? name : null;
        var problems = new List<string>();
        var text = Repository.Read(page);
        foreach (var example in MarkdownExamples.Of(text))
        {
            problems.AddRange(await ExampleCheck.Problems(example, rule, text));
        }

        Assert.True(problems.Count == 0, page + "\n" + string.Join('\n', problems));
    }
}
