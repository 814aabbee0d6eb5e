using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Tests.Generation;

/// <summary>What an editor holds between two keystrokes: sources from which tokens are missing. The seed is fixed, so is the result.</summary>
internal static class MalformedSources
{
    private const int Seed = 20201119;

    /// <summary>Variants of the sources in turn, each without one to three tokens.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> sources, int count)
    {
        // Not for secrets: the same variants on every run.
        var random = new Random(Seed);
        for (var number = 0; number < count; number++)
        {
            yield return WithoutTokens(sources[number % sources.Count], 1 + random.Next(3), random);
        }
    }

    private static string WithoutTokens(string source, int count, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        var deleted = Enumerable.Range(0, count).Select(_ => tokens[random.Next(tokens.Length)].Span).Distinct();
        return SourceText.From(source)
            .WithChanges(deleted.OrderBy(span => span.Start).Select(span => new TextChange(span, "")))
            .ToString();
    }
}
