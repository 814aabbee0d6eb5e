using System.Globalization;
using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>Words of callers in the trail can neither forge a line, nor hide, nor fill the disk.</summary>
public sealed class AuditTextTests
{
    [Theory]
    [InlineData("The nurse called at 8:00 (« à l'heure »).", "The nurse called at 8:00 (« à l'heure »).")]
    [InlineData("a\r\n2021-02-15 somebody else", "a\\u000D\\u000A2021-02-15 somebody else")]
    [InlineData("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d")]
    [InlineData("\u202Edrawkcab\u2066", "\\u202Edrawkcab\\u2066")]
    [InlineData("zero\u200Bwidth\uFEFF\0", "zero\\u200Bwidth\\uFEFF\\u0000")]
    [InlineData("whole \uD83D\uDE37 pair", "whole \uD83D\uDE37 pair")]
    [InlineData("a tag \uDB40\uDC01", "a tag \\uDB40\\uDC01")]
    [InlineData("\",\"outcome\":\"Permitted\"}", "\",\"outcome\":\"Permitted\"}")]
    public void Justification_ShowsWhatIsInIt(string given, string kept) =>
        Assert.Equal(kept, Entry(given).Justification);

    // No theory: half a pair does not survive in metadata.
    [Fact]
    public void HalfOfAPair_IsShown() => Assert.Equal("half \\uD83D pair", Entry("half \uD83D pair").Justification);

    [Theory]
    [InlineData(10 * 1024 * 1024, 'x')]
    [InlineData(10 * 1024 * 1024, '\u0001')]
    [InlineData(501, 'x')]
    [InlineData(84, '\u0001')]
    public void LongJustification_IsCutAndSaysSo(int length, char letter)
    {
        var kept = Entry(new string(letter, length)).Justification!;

        Assert.InRange(kept.Length, 480, AuditEntry.LongestText);
        Assert.EndsWith("… (cut)", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void JustificationOfTheGreatestLength_IsKept()
    {
        var longest = new string('x', AuditEntry.LongestText);

        Assert.Equal(longest, Entry(longest).Justification);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0\n")]
    public void BlankJustification_IsNone(string? given) => Assert.Null(Entry(given!).Justification);

    // What stands behind the cut is not read, so it is no reason either.
    [Fact]
    public void JustificationThatIsBlankUpToTheCut_IsNone() => Assert.Null(Entry(new string('\n', 10 * 1024 * 1024) + "a reason").Justification);

    [Property]
    public bool AnyText_IsBoundedVisibleAndStable(string? first, int repeated)
    {
        var text = string.Concat(Enumerable.Repeat((first ?? "") + "\u202E\n\uD800", Math.Abs(repeated % 300) + 1));

        var kept = AuditText.Bounded(text);

        return kept.Length <= AuditEntry.LongestText
            && AuditText.Bounded(kept) == kept
            && kept.EnumerateRunes().All(rune => Rune(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator));
    }

    private static UnicodeCategory Rune(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune);

    private static AuditEntry Entry(string justification) =>
        new(DateTimeOffset.UnixEpoch, AuditOperation.Consult, AccessOutcome.Permitted, "T") { Justification = justification };
}
