using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.TestKit.Hosting;

/// <summary>What an editor sees while a source is being typed: it ends after any token, or any one token is missing.</summary>
internal static class HalfTyped
{
    public static IEnumerable<TestProject> Variants(TestProject project)
    {
        var sources = new Subject(project).CleanSources;
        return
            from index in Enumerable.Range(0, sources.Length)
            from text in Variants(sources[index].Text, ProjectCompiler.ParseOptions(project))
            select project with { Sources = sources.SetItem(index, sources[index] with { Text = text }) };
    }

    private static IEnumerable<string> Variants(string text, CSharpParseOptions options)
    {
        foreach (var token in CSharpSyntaxTree.ParseText(text, options).GetRoot().DescendantTokens())
        {
            yield return text[..token.Span.End];
            yield return text.Remove(token.SpanStart, token.Span.Length);
        }
    }
}
