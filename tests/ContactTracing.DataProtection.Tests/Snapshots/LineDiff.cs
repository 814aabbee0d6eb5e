using System.Text;

namespace ContactTracing.DataProtection.Tests.Snapshots;

/// <summary>The lines that differ between two texts, each with its neighbours, from a longest common subsequence.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    public static string Between(string before, string after)
    {
        var lines = Compare(before.Split('\n'), after.Split('\n'));
        var changed = Enumerable.Range(0, lines.Count).Where(i => lines[i][0] != ' ').ToArray();
        var text = new StringBuilder();
        var last = -1;
        foreach (var index in Enumerable.Range(0, lines.Count).Where(i => changed.Any(c => Math.Abs(c - i) <= Context)))
        {
            if (index != last + 1)
            {
                text.Append("  …\n");
            }

            text.Append(lines[index]).Append('\n');
            last = index;
        }

        return text.ToString().TrimEnd('\n');
    }

    private static List<string> Compare(string[] before, string[] after)
    {
        var common = CommonLengths(before, after);
        var lines = new List<string>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add("  " + before[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("- " + before[i++]);
            }
            else
            {
                lines.Add("+ " + after[j++]);
            }
        }

        return lines;
    }

    /// <summary>At <c>[i, j]</c>: how many lines the rest of one text from i and of the other from j have in common, in order.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
