using Xunit.Abstractions;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>Recall and precision of the whole suite, printed by every run. Computed from the findings, not from passed tests.</summary>
public sealed class AcceptanceReport(ITestOutputHelper output, DiagnosticOutput run) : IClassFixture<DiagnosticOutput>
{
    private const int LeastFlows = 400;
    private const int LeastNearMisses = 250;

    // A tool that cries wolf is switched off, so precision has the higher floor; known misses count against recall.
    private const double LeastRecall = 0.95;
    private const double LeastRecallOfATheme = 0.85;
    private const double LeastPrecision = 0.99;

    [Fact]
    public async Task RecallAndPrecision_HoldTheirFloors()
    {
        var scores = new List<ThemeScore>();
        foreach (var (theme, _) in Themes.All)
        {
            scores.Add(ThemeScore.Of(theme, [.. (await ThemeRun.Of(theme)).Values]));
        }

        var all = ThemeScore.Sum(scores);
        Print(ScoreTable.Of(scores));

        Assert.True(all.Recall >= LeastRecall, $"Recall {all.Recall} is below {LeastRecall}.");
        Assert.True(all.Precision >= LeastPrecision, $"Precision {all.Precision} is below {LeastPrecision}.");
        Assert.Empty(scores.Where(static s => s.Recall < LeastRecallOfATheme).Select(static s => s.Name));
    }

    [Fact]
    public void Suite_IsAsLargeAsItClaims()
    {
        Assert.InRange(Themes.Sections.Count(static s => s.Expectation != Expectation.Clean), LeastFlows, int.MaxValue);
        Assert.InRange(Themes.Sections.Count(static s => s.Expectation == Expectation.Clean), LeastNearMisses, int.MaxValue);
    }

    private void Print(string table)
    {
        output.WriteLine(table);
        run.WriteLine(table);
    }
}
