using System.Globalization;
using System.Text;

namespace ContactTracing.Analyzers.Rules;

/// <summary>Counts words in any script, to tell a sentence from a label.</summary>
internal static class Words
{
    // Scripts that write without spaces. A Chinese or Japanese word has about two letters, a Thai or Khmer one about four.
    private static readonly (char First, char Last, int LettersPerWord)[] Unspaced =
    [
        ('\u0E00', '\u0EFF', 4),
        ('\u1000', '\u109F', 4),
        ('\u1780', '\u17FF', 4),
        ('\u3040', '\u30FF', 2),
        ('\u3400', '\u9FFF', 2),
        ('\uF900', '\uFAFF', 2),
    ];

    /// <summary>How many different words a text has; a run of an unspaced script counts by its length.</summary>
    public static int CountDistinct(string text)
    {
        var words = Split(text).Where(static w => w.Any(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase);
        return words.Sum(static w => w.Length / LettersPerWord(w[0], w.Length) is var count && count > 1 ? count : 1);
    }

    /// <summary>Runs of letters and digits; an apostrophe or hyphen inside belongs to its word ("l'isolement", "follow-up").</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || (word.Length > 0 && (IsMark(text[i]) || IsJoint(text, i))))
            {
                word.Append(text[i]);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    // Vowel signs of Indic and South-East Asian scripts, and accents written apart, do not end a word.
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(string text, int i) =>
        text[i] is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private static int LettersPerWord(char letter, int otherwise)
    {
        foreach (var (first, last, letters) in Unspaced)
        {
            if (letter >= first && letter <= last)
            {
                return letters;
            }
        }

        return otherwise;
    }
}
