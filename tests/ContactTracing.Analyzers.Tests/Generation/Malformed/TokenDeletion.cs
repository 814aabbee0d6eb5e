using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

/// <summary>Half-typed code: a program from which a few tokens are gone. The same seed gives the same variants.</summary>
internal static class TokenDeletion
{
    private const int MostDeleted = 4;

    public static IEnumerable<string> Variants(string source, int count, int seed)
    {
        var random = new Random(seed);
        var spans = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(t => t.Span).Where(s => !s.IsEmpty).ToList();
        for (var variant = 0; variant < count; variant++)
        {
            var text = source;
            var deleted = Enumerable.Range(0, random.Next(1, MostDeleted + 1)).Select(_ => spans[random.Next(spans.Count)]).Distinct();
            foreach (var span in deleted.OrderByDescending(s => s.Start))
            {
                text = text.Remove(span.Start, span.Length);
            }

            yield return text;
        }
    }
}
