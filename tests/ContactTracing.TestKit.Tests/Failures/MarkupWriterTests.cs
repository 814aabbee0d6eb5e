using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.TestKit.Tests.Failures;

/// <summary>What is written as markup is read back as the same spans.</summary>
public class MarkupWriterTests
{
    [Theory]
    [InlineData("[|a|] b")]
    [InlineData("[|a|][|b|]")]
    [InlineData("{|T2:[|a|]b|}")]
    [InlineData("{|T2:a[|b|]|}")]
    [InlineData("{|T2:{|T3:[|a|]|}|}")]
    [InlineData("a[||]b")]
    [InlineData("[|a\nb|]{|T2:c|}")]
    public void ReportedDiagnostics_AreWrittenAsTheyWouldBeMarked(string markup)
    {
        var marked = MarkedText.Parse(markup);
        var tree = CSharpSyntaxTree.ParseText(marked.Text);
        var reported = marked.Spans.Select(span => Diagnostic.Create(Rule(span.Id ?? "T1"), Location.Create(tree, span.Span)));

        Assert.Equal(markup, MarkupWriter.Write(marked with { Spans = [] }, reported, "T1"));
    }

    [Fact]
    public void Places_AreKept()
    {
        var marked = MarkedText.Parse("{|#0:a|} {|#1:b|}");
        var diagnostic = Diagnostic.Create(Rule("T1"), Location.Create(CSharpSyntaxTree.ParseText(marked.Text), marked.Spans[0].Span));

        Assert.Equal("{|#0:a|} {|#1:b|}", MarkupWriter.Write(marked, [diagnostic], "T1"));
    }

    private static DiagnosticDescriptor Rule(string id) => new(id, "", "", "", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
