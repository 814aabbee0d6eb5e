using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Failures;

/// <summary>Prints source with remarks underlined, as compilers do.</summary>
internal static class SourceView
{
    private const int WholeFile = 60;
    private const int Context = 3;

    public static string Render(string source, IReadOnlyCollection<Note> notes)
    {
        var text = SourceText.From(source);
        var byLine = notes.ToLookup(note => text.Lines.GetLineFromPosition(Math.Min(note.Span.Start, text.Length)).LineNumber);
        var shown = Shown(text.Lines.Count, text.Lines[^1].Span.Length > 0, byLine.Select(group => group.Key).ToList());
        var view = new StringBuilder();
        var previous = -1;
        foreach (var number in shown)
        {
            if (number != previous + 1)
            {
                view.Append("      …\n");
            }

            previous = number;
            var line = text.Lines[number];
            view.Append($"{number + 1,5} {line}".TrimEnd()).Append('\n');
            foreach (var note in byLine[number].OrderBy(note => note.Span.Start))
            {
                view.Append(Underline(line, note)).Append('\n');
            }
        }

        return view.ToString();
    }

    private static IEnumerable<int> Shown(int count, bool lastHasText, List<int> noted) => Enumerable
        .Range(0, count)
        .Where(number => count <= WholeFile || noted.Exists(n => Math.Abs(n - number) <= Context))
        .Where(number => number < count - 1 || lastHasText || noted.Contains(number));

    private static string Underline(TextLine line, Note note)
    {
        var column = Math.Min(note.Span.Start, line.End) - line.Start;
        var length = Math.Max(1, Math.Min(note.Span.End, line.End) - note.Span.Start);

        // Tabs are kept, so that the mark stands under its text however wide a tab is shown.
        var indent = string.Concat(line.ToString()[..column].Select(c => c == '\t' ? '\t' : ' '));
        return $"      {indent}{new string(note.Pen, length)} {note.Text}";
    }
}
