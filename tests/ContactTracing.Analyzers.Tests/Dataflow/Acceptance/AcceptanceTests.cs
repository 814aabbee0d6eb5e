namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>Every section of every theme is a test, called by its sentence. How to write one: docs/contributing.md, "Add a flow".</summary>
public sealed class AcceptanceTests
{
    public static IEnumerable<object[]> Sections => Themes.Sections.Select(static s => new object[] { s.Theme, s.Sentence });

    [SectionTheory]
    [MemberData(nameof(Sections))]
    public async Task Section_ReportsItsMarksAndNothingElse(string theme, string sentence)
    {
        var result = await ThemeRun.Of(Themes.Section(theme, sentence));

        Assert.True(result.IsRight, result.ToString());
    }

    /// <summary>Says of all themes at once what does not compile, whatever is found or not found in them.</summary>
    [Fact]
    public async Task EverySection_Compiles()
    {
        var problems = new List<string>();
        foreach (var (theme, sections) in Themes.All)
        {
            var results = await ThemeRun.Of(theme);
            problems.AddRange(sections.SelectMany(s => results[s].Problems.Select(p => $"{s.Name}\n  {p}")));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
