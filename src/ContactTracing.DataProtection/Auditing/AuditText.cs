using System.Globalization;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// Texts of callers in the audit trail: of bounded length, and without characters that a reader does not see, which could forge a line,
/// hide a part of one or turn its direction. What is done is done once: bounding a bounded text changes nothing.
/// </summary>
internal static class AuditText
{
    public const int Longest = 500;

    private const string Cut = "… (cut)";

    /// <summary>Null when there is nothing to read before the cut.</summary>
    public static string? BoundedOrNull(string? text) => text is null || IsBlank(text) ? null : Bounded(text);

    // Ten megabytes cost no more than 500 characters: nothing behind the cut is looked at.
    public static string Bounded(string text)
    {
        if (text.Length <= Longest && IsPlain(text))
        {
            return text;
        }

        var bounded = new StringBuilder(Longest);
        var lengthBeforeCut = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (IsPlainAt(text, i))
            {
                bounded.Append(text, i, length);
            }
            else
            {
                Escape(bounded, text, i, length);
            }

            if (bounded.Length > Longest)
            {
                bounded.Length = lengthBeforeCut;
                return bounded.Append(Cut).ToString();
            }

            lengthBeforeCut = bounded.Length <= Longest - Cut.Length ? bounded.Length : lengthBeforeCut;
            i += length;
        }

        return bounded.ToString();
    }

    /// <summary>Whether a reader sees every character of a text.</summary>
    public static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            if (!IsPlainAt(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlainAt(string text, int index) =>
        text[index] is >= ' ' and <= '~'
        || CharUnicodeInfo.GetUnicodeCategory(text, index) is not (
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);

    private static bool IsBlank(string text)
    {
        for (var i = 0; i < text.Length && i < Longest; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Escape(StringBuilder target, string text, int index, int length)
    {
        for (var i = index; i < index + length; i++)
        {
            target.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
