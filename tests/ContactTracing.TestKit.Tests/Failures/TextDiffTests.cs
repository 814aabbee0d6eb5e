using ContactTracing.TestKit.Failures;

namespace ContactTracing.TestKit.Tests.Failures;

public class TextDiffTests
{
    [Fact]
    public void ChangedLine_HasContextAroundIt() => Assert.Equal(
        "  b\n  c\n  d\n- e\n+ E\n  f\n  g\n  h\n",
        TextDiff.Lines("a\nb\nc\nd\ne\nf\ng\nh\ni", "a\nb\nc\nd\nE\nf\ng\nh\ni").Replace("  …\n", ""));

    [Fact]
    public void AddedAndRemovedLines_AreSigned() => Assert.Equal("- a\n  b\n+ c\n", TextDiff.Lines("a\nb", "b\nc"));

    [Fact]
    public void FarApartChanges_AreSeparated()
    {
        var before = Enumerable.Range(0, 20).Select(number => $"{number}").ToArray();
        var after = before.ToArray();
        (after[1], after[18]) = ("x", "y");

        Assert.Contains("  4\n  …\n  15\n", TextDiff.Lines(string.Join('\n', before), string.Join('\n', after)));
    }

    [Fact]
    public void SpaceAtTheEnd_IsVisible() => Assert.Equal("- a\n+ a··\n", TextDiff.Lines("a", "a  "));
}
