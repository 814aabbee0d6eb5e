using System.Collections.Immutable;
using System.Text;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>Reads names as people do: by their words.</summary>
internal static class NameWords
{
    /// <summary>The words of a name in any casing, in lower case: <c>lastModifiedUTC</c>, <c>last_modified_utc</c>.</summary>
    public static ImmutableArray<string> Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) || (word.Length > 0 && StartsWord(name, i)))
            {
                End();
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
        }

        End();
        return words.ToImmutable();

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>Whether some words follow one another in a name.</summary>
    public static bool Contain(ImmutableArray<string> words, params string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Length - phrase.Length + 1)).Any(start => words.Skip(start).Take(phrase.Length).SequenceEqual(phrase));

    // A capital after a small letter, or the last of several capitals before a small one.
    private static bool StartsWord(string name, int i) =>
        char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
