using ContactTracing.TestKit.Markup;

namespace ContactTracing.TestKit.Tests.Markup;

public class MarkupParserTests
{
    [Fact]
    public void PlainText_StaysAsItIs()
    {
        var marked = MarkedText.Parse("int[] a = { 1 | 2 }; var b = a[0] | 3;");

        Assert.Equal("int[] a = { 1 | 2 }; var b = a[0] | 3;", marked.Text);
        Assert.Empty(marked.Spans);
        Assert.Null(marked.Position);
    }

    [Fact]
    public void EveryKindOfSpan_IsRead()
    {
        var marked = MarkedText.Parse("[|a|] {|CT1001:b|} {|#12:c|}");

        Assert.Equal("a b c", marked.Text);
        Assert.Equal(["0..1 - -", "2..3 CT1001 -", "4..5 - 12"], Describe(marked));
    }

    [Fact]
    public void NestedSpans_AreOrderedFromTheOutside()
    {
        var marked = MarkedText.Parse("{|#0:{|CT1:[|a|]b|}c|}");

        Assert.Equal("abc", marked.Text);
        Assert.Equal(["0..3 - 0", "0..2 CT1 -", "0..1 - -"], Describe(marked));
    }

    [Fact]
    public void OverlappingSpans_AreRead()
    {
        var marked = MarkedText.Parse("[|a{|CT1:b|]c|}");

        Assert.Equal("abc", marked.Text);
        Assert.Equal(["0..2 - -", "1..3 CT1 -"], Describe(marked));
    }

    [Fact]
    public void EmptySpan_IsRead() => Assert.Equal(["1..1 - -"], Describe(MarkedText.Parse("a[||]b")));

    [Fact]
    public void SpanOverLines_IsRead() => Assert.Equal(["0..3 - -"], Describe(MarkedText.Parse("[|a\nb|]")));

    [Fact]
    public void Position_IsRead()
    {
        var marked = MarkedText.Parse("[|a$$b|]");

        Assert.Equal("ab", marked.Text);
        Assert.Equal(1, marked.Position);
        Assert.Equal(["0..2 - -"], Describe(marked));
    }

    [Theory]
    [InlineData("$$\"\"\"{{x}}\"\"\"")]
    [InlineData("$$$\"\"\"{{{x}}}\"\"\"")]
    public void RawInterpolatedString_IsNoPosition(string source)
    {
        var marked = MarkedText.Parse(source);

        Assert.Equal(source, marked.Text);
        Assert.Null(marked.Position);
    }

    [Fact]
    public void UnclosedSpan_FailsAtItsPlace()
    {
        var failure = Assert.Throws<MarkupException>(() => MarkedText.Parse("class A;\nclass [|B;", "Person.cs"));

        Assert.Equal("Markup of Person.cs, line 2, column 7: this span is never closed\n  class [|B;\n        ^", failure.Message);
    }

    [Theory]
    [InlineData("a|]", "'|]' closes nothing")]
    [InlineData("a|}", "'|}' closes nothing")]
    [InlineData("{|a|}", "'{|' opens a span and needs a rule or a number")]
    [InlineData("{|#x:a|}", "'{|' opens a span and needs a rule or a number")]
    [InlineData("[|a|}", "'|}' closes nothing")]
    [InlineData("$$a$$", "a second '$$'")]
    public void MalformedMarkup_FailsWithItsReason(string markup, string reason) =>
        Assert.Contains(reason, Assert.Throws<MarkupException>(() => MarkedText.Parse(markup)).Message);

    private static IEnumerable<string> Describe(MarkedText marked) => marked.Spans.Select(
        span => $"{span.Span.Start}..{span.Span.End} {span.Id ?? "-"} {span.Marker?.ToString() ?? "-"}");
}
