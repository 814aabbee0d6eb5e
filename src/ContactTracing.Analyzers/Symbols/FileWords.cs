using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>
/// Which words stand in the text of a file: enough to leave most files alone, before their nodes are made. Words are kept as
/// hashes, so it may say yes where a word does not stand; it never says no where it does.
/// </summary>
internal sealed class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> Files = new();

    private readonly HashSet<int> _hashes = [];

    private FileWords(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || text[i] > '\u007F');
            if (isPart && start < 0)
            {
                start = i;
            }
            else if (!isPart && start >= 0)
            {
                _hashes.Add(HashOf(text, start, i));
                start = -1;
            }

            // A name may be written with escapes, though nobody does.
            HasEscapes |= i + 1 < text.Length && text[i] == '\\' && text[i + 1] is 'u' or 'U';
        }
    }

    public static FileWords Of(SyntaxTree tree, CancellationToken token)
    {
        if (!Files.TryGetValue(tree, out var words))
        {
            var read = new FileWords(tree.GetText(token).ToString());
            words = Files.GetValue(tree, _ => read);
        }

        return words;
    }

    public IReadOnlyCollection<int> Hashes => _hashes;

    /// <summary>Whether any word may stand in it, behind escapes.</summary>
    public bool HasEscapes { get; }

    /// <summary>Whether one of the names stands in it, or an attribute of that name with its suffix.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="names">Names; those of attributes without the suffix.</param>
    /// <param name="token">Ends the work.</param>
    public static bool MayMention(SyntaxTree tree, IEnumerable<string> names, CancellationToken token)
    {
        var words = Of(tree, token);
        return names.Any(n => words.MayContain(n) || words.MayContain(n + nameof(Attribute)));
    }

    public bool MayContain(string word) => HasEscapes || _hashes.Contains(HashOf(word));

    public static int HashOf(string word) => HashOf(word, 0, word.Length);

    private static int HashOf(string text, int start, int end)
    {
        // FNV-1a.
        var hash = unchecked((int)2166136261);
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash ^ text[i]) * 16777619);
        }

        return hash;
    }
}
