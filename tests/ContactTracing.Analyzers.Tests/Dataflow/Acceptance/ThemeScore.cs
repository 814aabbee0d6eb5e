namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>How well the flows of one theme, or of all of them, are found. A known miss counts as a flow.</summary>
/// <param name="Expected">The places that must report.</param>
/// <param name="Found">Those of them that do.</param>
/// <param name="Wrong">The places that report and must not.</param>
internal sealed record ThemeScore(string Name, int Flows, int FlowsFound, int NearMisses, int NearMissesSilent, int Expected, int Found, int Wrong)
{
    public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    public static ThemeScore Of(string name, IReadOnlyCollection<SectionResult> results)
    {
        var flows = results.Where(static r => r.Section.Expectation != Expectation.Clean).ToList();
        var clean = results.Where(static r => r.Section.Expectation == Expectation.Clean).ToList();
        return new ThemeScore(
            name,
            flows.Count,
            flows.Count(static r => !r.Missing.Any()),
            clean.Count,
            clean.Count(static r => !r.Wrong.Any()),
            results.Sum(static r => r.Section.Expected.Count),
            results.Sum(static r => r.Section.Expected.Intersect(r.Found).Count()),
            results.Sum(static r => r.Wrong.Count()));
    }

    public static ThemeScore Sum(IReadOnlyCollection<ThemeScore> themes) => new(
        "All",
        themes.Sum(static t => t.Flows),
        themes.Sum(static t => t.FlowsFound),
        themes.Sum(static t => t.NearMisses),
        themes.Sum(static t => t.NearMissesSilent),
        themes.Sum(static t => t.Expected),
        themes.Sum(static t => t.Found),
        themes.Sum(static t => t.Wrong));
}
