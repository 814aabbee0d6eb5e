using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>A look at the text of a file, which most rules need no more of to know that it does not concern them.</summary>
internal static class FileText
{
    /// <summary>Whether one of the words stands in it, or may, in escapes that nobody uses.</summary>
    public static bool Mentions(SyntaxTree tree, IEnumerable<string> words, CancellationToken token)
    {
        var text = tree.GetText(token).ToString();
        return words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0) || text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
