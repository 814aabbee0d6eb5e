using System.Text;

namespace ContactTracing.TestKit.Failures;

/// <summary>A line by line difference with some lines of context.</summary>
internal static class TextDiff
{
    private const int Context = 3;

    public static string Lines(string before, string after)
    {
        var edits = Edits(before.Split('\n'), after.Split('\n'));
        var changed = Enumerable.Range(0, edits.Count).Where(i => edits[i].Sign != ' ').ToList();
        var diff = new StringBuilder();
        var previous = -1;
        for (var i = 0; i < edits.Count; i++)
        {
            if (!changed.Exists(c => Math.Abs(c - i) <= Context))
            {
                continue;
            }

            if (i != previous + 1)
            {
                diff.Append("  …\n");
            }

            previous = i;
            diff.Append(edits[i].Sign).Append(' ').Append(Visible(edits[i])).Append('\n');
        }

        return diff.ToString();
    }

    /// <summary>Spaces at the end of a changed line are shown, since they may be the whole difference.</summary>
    private static string Visible((char Sign, string Line) edit)
    {
        var trimmed = edit.Line.TrimEnd();
        return edit.Sign == ' ' ? trimmed : trimmed + edit.Line[trimmed.Length..].Replace(' ', '·').Replace("\r", "␍");
    }

    private static List<(char Sign, string Line)> Edits(string[] before, string[] after)
    {
        var common = LongestCommon(before, after);
        List<(char, string)> edits = [];
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                edits.Add((' ', before[i++]));
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                edits.Add(('-', before[i++]));
            }
            else
            {
                edits.Add(('+', after[j++]));
            }
        }

        return edits;
    }

    /// <summary>For each pair of suffixes the number of lines they have in common.</summary>
    private static int[,] LongestCommon(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
