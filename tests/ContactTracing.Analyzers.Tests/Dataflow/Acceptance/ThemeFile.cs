using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>
/// Reads the sections of a theme: each starts with a comment such as <c>// flow (members): A sentence</c> and ends before
/// the next. A file that breaks the form is rejected, because a section that is not read cannot fail.
/// </summary>
internal static partial class ThemeFile
{
    public static IReadOnlyList<Section> Parse(string theme, string text)
    {
        var lines = text.Split('\n');
        var heads = Enumerable.Range(0, lines.Length).Where(i => LooksLikeHead().IsMatch(lines[i])).ToList();
        var sections = heads.Select((head, index) => Read(theme, lines, head, End(index))).ToList();
        RejectStrayCode(theme, lines, heads.Count == 0 ? lines.Length : heads[0]);
        RejectRepetition(sections);
        return sections;

        int End(int index) => index + 1 < heads.Count ? heads[index + 1] : lines.Length;
    }

    private static Section Read(string theme, string[] lines, int head, int end)
    {
        var match = Head().Match(lines[head]);
        if (!match.Success)
        {
            throw new ThemeFormatException(theme, head + 1, $"not the head of a section: '{lines[head]}'");
        }

        var code = lines[(head + 1)..end].Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().ToList();
        var section = new Section(
            theme,
            Enum.Parse<Expectation>(match.Groups["expectation"].Value, ignoreCase: true),
            match.Groups["holding"] is { Success: true } holding ? Enum.Parse<Holding>(holding.Value, ignoreCase: true) : Holding.Statements,
            match.Groups["sentence"].Value,
            head + 1,
            code);
        Check(section);
        return section;
    }

    private static void Check(Section section)
    {
        if (section.Code.All(string.IsNullOrWhiteSpace))
        {
            throw new ThemeFormatException(section.Theme, section.Line, "the section is empty");
        }

        if (section.Expectation == Expectation.Clean && section.Expected.Count > 0)
        {
            throw new ThemeFormatException(section.Theme, section.Line, "a clean section marks a line");
        }

        if (section.Expectation != Expectation.Clean && section.Expected.Count == 0)
        {
            throw new ThemeFormatException(section.Theme, section.Line, "a flow marks no line");
        }

        var half = section.Code.ToList().FindIndex(line => LooksLikeMark().IsMatch(line) && !Marks.In(line).Any());
        if (half >= 0)
        {
            throw new ThemeFormatException(section.Theme, section.Line + 1 + half, "a rule is named, but not as the whole comment that ends the line");
        }
    }

    private static void RejectStrayCode(string theme, string[] lines, int end)
    {
        var stray = Array.FindIndex(lines, 0, end, line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal));
        if (stray >= 0)
        {
            throw new ThemeFormatException(theme, stray + 1, "code before the first section");
        }
    }

    private static void RejectRepetition(List<Section> sections)
    {
        if (sections.GroupBy(s => s.Sentence, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ThemeFormatException(twice.First().Theme, twice.Last().Line, $"the sentence stands twice: '{twice.Key}'");
        }
    }

    /// <summary>Generous, so that a misspelt head is an error and no comment.</summary>
    [GeneratedRegex(@"^\s*//\s*(flow|clean|miss)\b[^:]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeHead();

    [GeneratedRegex(@"^// (?<expectation>flow|clean|miss)(?: \((?<holding>members|types)\))?: (?<sentence>\S.*\S)$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"//.*\bCT\d", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeMark();
}
