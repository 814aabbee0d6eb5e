using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Rules.Retention.Patients;

/// <summary>
/// The clause around a phrase, in words: what one verb says. "It may not be deleted, because it belongs to the patient record" is two.
/// </summary>
internal static class Clauses
{
    private const string Pause = ",";

    // Before "the patient record" an aside may stand, and what is said before it: "is not, and never was, part of the patient record".
    private const int SegmentsAround = 2;

    // The dot of an abbreviation ("art. R.1112-7") ends nothing.
    private static readonly Regex End = new(@"(?<!\b(art|al|cf|p|no|n))[.!?](?=\s|$)|;|\s[-–—]\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // "n'obéissent" is two words, "isn't" is one.
    private static readonly Regex Word = new(
        @"(qu|[cdjlmnst])['’](?=\p{L})|[\p{L}\p{N}]+(['’-][\p{L}\p{N}]+)*|[,:()]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly ImmutableHashSet<string> Conjunctions = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "and", "or", "but", "because", "since", "so", "therefore", "while", "whereas", "if", "although", "though",
        "et", "ou", "mais", "car", "parce", "puisque", "donc", "tandis", "alors", "si", "quoique");

    // What ties a phrase to the verb before a comma or an "and": "is not part of the chart and the patient record".
    private static readonly ImmutableHashSet<string> Links = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "any", "of", "to", "in", "into", "from", "by", "on", "with", "part", "its", "their", "this",
        "le", "la", "les", "l'", "un", "une", "du", "des", "de", "d'", "au", "aux", "dans", "par", "avec", "partie", "son", "sa", "leur", "ce", "cet");

    private static readonly ImmutableHashSet<string> Relatives = ImmutableHashSet.Create(
        StringComparer.Ordinal, "which", "that", "who", "whose", "where", "when", "until", "qui", "que", "qu'", "dont", "où", "lequel", "laquelle");

    public static bool IsRelative(string word) => Relatives.Contains(word);

    /// <summary>The words of the clause that lead to a phrase.</summary>
    public static ImmutableArray<string> Before(string text)
    {
        var segments = Segments(text.Substring(End.Matches(text).Cast<Match>().Select(static m => m.Index + m.Length).DefaultIfEmpty().Max()));
        var count = segments[segments.Count - 1].All(Links.Contains) ? SegmentsAround + 1 : 1;
        return [.. segments.Where((s, i) => !s.IsEmpty || i == segments.Count - 1).Reverse().Take(count).Reverse().SelectMany(static s => s)];
    }

    /// <summary>The words of the clause that follow a phrase; behind a pause, of a clause that is about it: "patient record: not applicable".</summary>
    public static ImmutableArray<string> After(string text)
    {
        var segments = Segments(End.Match(text) is { Success: true } end ? text.Substring(0, end.Index) : text);
        return segments.Count > 1 && segments[0].IsEmpty && !segments[1].IsEmpty && (IsRelative(segments[1][0]) || segments[1][0] is "not" or "non" or "pas") ? segments[1] : segments[0];
    }

    private static List<ImmutableArray<string>> Segments(string clause)
    {
        var segments = new List<ImmutableArray<string>>();
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var token in Word.Matches(clause).Cast<Match>().Select(static m => Normal(m.Value)))
        {
            if (token == Pause || Conjunctions.Contains(token))
            {
                segments.Add(words.ToImmutable());
                words.Clear();
            }
            else
            {
                words.Add(token);
            }
        }

        segments.Add(words.ToImmutable());
        return segments;
    }

    private static string Normal(string token) => token is ":" or "(" or ")" ? Pause : string.Concat(token.Replace('’', '\'').Select(char.ToLowerInvariant));
}
