using System.Text;
using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>Real files with random tokens left out: the same ones for the same number.</summary>
internal static class BrokenFile
{
    private const int MostTokens = 6;

    private static readonly Lazy<IReadOnlyList<TestFile>> s_originals = new(static () =>
    [
        .. ConstructFile.Names.Select(static n => new TestFile($"/0/{n}.cs", ConstructFile.Text(n))),
        .. Themes.Sections.GroupBy(static s => s.Theme).SelectMany(InPieces),
        .. Repository.Files("src", "*.cs").Where(static f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(static f => new TestFile("/0/" + f, Repository.Read(f)))
            .Where(static f => HostileCode.Parse(f).GetRoot().DescendantTokens().Any(HasText)),
    ]);

    // Three sorts of files in turn, or those of this repository's sources, which hold no classified data, would be most.
    public static TestFile Of(int number)
    {
        var random = new Random(number);
        var originals = s_originals.Value;
        var themes = ConstructFile.Names.Count;
        var sources = originals.Count - originals.Count(static f => f.Path.StartsWith("/0/src/", StringComparison.Ordinal));
        var original = originals[(number % 4) switch
        {
            0 => random.Next(themes),
            1 or 2 => random.Next(themes, sources),
            _ => random.Next(sources, originals.Count),
        }];
        return original with { Text = Break(original, random) };
    }

    private static string Break(TestFile file, Random random)
    {
        var tokens = HostileCode.Parse(file).GetRoot().DescendantTokens().Where(HasText).ToList();
        var text = new StringBuilder(file.Text);
        var left = Enumerable.Range(0, random.Next(1, MostTokens + 1)).Select(_ => random.Next(tokens.Count)).Distinct();
        foreach (var token in left.OrderDescending().Select(i => tokens[i]))
        {
            text.Remove(token.SpanStart, token.Span.Length);
        }

        return text.ToString();
    }

    // Code that is there for other frameworks only has none.
    private static bool HasText(SyntaxToken token) => token.Span.Length > 0;

    // A whole theme is a program of some hundred methods; a variant of it takes as long as ten of other files.
    private static IEnumerable<TestFile> InPieces(IEnumerable<Section> theme) => theme.Chunk(8).Select(static (sections, piece) => new TestFile(
        $"/0/{sections[0].Theme}{piece}.cs",
        string.Join('\n', sections.Select(static (s, i) => new SectionCode(s, i).Tree.ToString()))));
}
