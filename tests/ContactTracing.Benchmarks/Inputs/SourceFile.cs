using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Benchmarks.Inputs;

/// <summary>One file of a measured project. Its text is parsed anew in every run, as a compiler does.</summary>
/// <param name="Path">Where it stands in its solution.</param>
/// <param name="Text">The content.</param>
/// <param name="IsGenerated">Whether it is compiled, but nobody wrote it.</param>
internal sealed record SourceFile(string Path, SourceText Text, bool IsGenerated = false)
{
    public static SourceFile Of(string path, string text) => new(path, SourceText.From(text, Encoding.UTF8));

    /// <summary>The lines that end in a line feed: what <c>wc -l</c> counts.</summary>
    public int Lines { get; } = CountLineFeeds(Text);

    private static int CountLineFeeds(SourceText text)
    {
        var count = 0;
        for (var position = 0; position < text.Length; position++)
        {
            count += text[position] == '\n' ? 1 : 0;
        }

        return count;
    }
}
