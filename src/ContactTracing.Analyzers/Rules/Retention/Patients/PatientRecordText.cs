using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Rules.Retention.Patients;

/// <summary>Whether a justification rests on the regime of patient records. To say that something is none is no such thing.</summary>
internal static class PatientRecordText
{
    private static readonly Regex Citation = new(
        @"\b(dossiers?\s+(du\s+|des\s+)?patients?|dossiers?\s+m[ée]dica(l|ux)|(patient|medical)(['’]s)?\s+(records?|files?|charts?)|R\.?\s?1112-7)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    public static bool Cites(string text) => Citation.Matches(text).Cast<Match>()
        .Any(m => !Negation.Of(Clauses.Before(text.Substring(0, m.Index)), Clauses.After(text.Substring(m.Index + m.Length))));
}
