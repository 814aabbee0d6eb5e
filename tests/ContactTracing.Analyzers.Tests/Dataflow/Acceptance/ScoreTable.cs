using System.Globalization;
using System.Text;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>The scores as text, for people who read the test run.</summary>
internal static class ScoreTable
{
    public static string Of(IReadOnlyCollection<ThemeScore> themes)
    {
        var text = new StringBuilder("Flow acceptance, recall and precision by theme\n");
        Append(text, "theme", "flows found", "near misses ok", "recall", "precision");
        foreach (var theme in themes.Append(ThemeScore.Sum(themes)))
        {
            Append(
                text,
                theme.Name,
                $"{theme.FlowsFound}/{theme.Flows}",
                $"{theme.NearMissesSilent}/{theme.NearMisses}",
                Percent(theme.Recall),
                Percent(theme.Precision));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string theme, string flows, string nearMisses, string recall, string precision) =>
        text.Append(CultureInfo.InvariantCulture, $"{theme,-16} {flows,11} {nearMisses,15} {recall,8} {precision,10}\n");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
