using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Rules.Retention.Patients;

/// <summary>Whether a justification rests on the regime of patient records. To say that something is none is no such thing.</summary>
internal static class PatientRecordText
{
    // How far before the words a negation may stand: "ne fait pas partie du dossier médical", "kept apart from the patient record".
    private const int NegationReach = 5;

    private static readonly Regex Citation = new(
        @"\b(dossiers?\s+(du\s+|des\s+)?patients?|dossiers?\s+m[ée]dica(l|ux)|(patient|medical)('s)?\s+(records?|files?|charts?)|R\.?\s?1112-7)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly ImmutableHashSet<string> Negations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "not", "no", "never", "without", "outside", "apart", "separate", "isn't", "n'est", "n’est", "ne", "pas", "aucun", "aucune", "sans", "hors", "jamais", "séparé", "séparément", "distinct");

    public static bool Cites(string text) => Citation.Matches(text).Cast<Match>().Any(m => !IsNegated(text.Substring(0, m.Index)));

    private static bool IsNegated(string before)
    {
        var words = Words.Split(before).ToList();
        return words.Skip(Math.Max(0, words.Count - NegationReach)).Any(Negations.Contains);
    }
}
