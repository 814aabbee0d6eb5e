using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Tests.Failures;

public class SourceViewTests
{
    [Fact]
    public void Notes_StandUnderTheirText() => Assert.Equal(
        """
            1 class A
            2 {
            3     int b;
                      ^ T1: first
            4 }
              ~ second

        """,
        SourceView.Render("class A\n{\n    int b;\n}", [Of(18, 1, '^', "T1: first"), Of(21, 1, '~', "second")]),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void SpanOverLines_IsUnderlinedOnItsFirst() =>
        Assert.Equal("    1 ab\n       ^ x\n    2 c\n", SourceView.Render("ab\nc", [Of(1, 3, '^', "x")]));

    [Fact]
    public void EmptySpanAtTheEnd_HasAMark() => Assert.Equal("    1 ab\n        ^ x\n", SourceView.Render("ab", [Of(2, 0, '^', "x")]));

    [Fact]
    public void Tabs_KeepTheMarkUnderItsText() => Assert.Equal("    1 \ta\n      \t^ x\n", SourceView.Render("\ta", [Of(1, 1, '^', "x")]));

    [Fact]
    public void LongSource_IsCutToWhatIsNoted()
    {
        var source = string.Join('\n', Enumerable.Range(1, 200).Select(number => $"line {number}"));
        var view = SourceView.Render(source, [Of(source.IndexOf("line 100", StringComparison.Ordinal), 4, '^', "x")]);

        Assert.Equal(
            ["      …", "   97 line 97", "   98 line 98", "   99 line 99", "  100 line 100", "      ^^^^ x", "  101 line 101", "  102 line 102", "  103 line 103", ""],
            view.Split('\n'));
    }

    [Fact]
    public void EmptyLastLine_IsNotShown() => Assert.Equal("    1 a\n      ^ x\n", SourceView.Render("a\n", [Of(0, 1, '^', "x")]));

    private static Note Of(int start, int length, char pen, string text) => new(new TextSpan(start, length), pen, text);
}
