using System.Collections.Immutable;
using System.Text;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>What became of a section.</summary>
/// <param name="Problems">Compiler errors and crashes of rules; where there are any, the findings say nothing.</param>
internal sealed record SectionResult(Section Section, ImmutableArray<string> Problems, ImmutableHashSet<Finding> Found)
{
    public bool IsRight => Problems.IsEmpty && Found.SetEquals(Section.Expected);

    public IEnumerable<Finding> Missing => Section.Expected.Except(Found).OrderBy(static f => f.Line);

    public IEnumerable<Finding> Wrong => Found.Except(Section.Expected).OrderBy(static f => f.Line);

    /// <summary>The section with its lines as the editor numbers them, and under them what is missing or too much.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Section.Name} ({Section.Theme}.cs:{Section.Line})\n");
        text.AppendJoin("", Problems.Select(static p => $"  {p}\n"));
        for (var i = 0; i < Section.Code.Count; i++)
        {
            var line = Section.Line + 1 + i;
            text.Append($"{line,6} {Section.Code[i]}\n");
            Append(text, "missing", Missing.Where(f => f.Line == line));
            Append(text, "not expected", Wrong.Where(f => f.Line == line));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string what, IEnumerable<Finding> findings)
    {
        var ids = string.Join(' ', findings.Select(static f => f.Id).Order(StringComparer.Ordinal));
        if (ids.Length > 0)
        {
            text.Append($"       ^ {what}: {ids}\n");
        }
    }
}
