using ContactTracing.TestKit.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Failures;

/// <summary>Writes the markup a source would need to state what was reported, ready to be pasted into the test.</summary>
internal static class MarkupWriter
{
    public static string Write(MarkedText source, IEnumerable<Diagnostic> reported, string? defaultId)
    {
        var places = source.Spans
            .Where(span => !span.StatesDiagnostic)
            .Select(span => (span.Span, Open: $"{{|#{span.Marker}:", Close: "|}"));
        var placed = source.Spans.Where(span => !span.StatesDiagnostic).Select(span => span.Span).ToHashSet();
        var diagnostics = reported
            .Where(diagnostic => !placed.Contains(diagnostic.Location.SourceSpan))
            .Select(diagnostic => (
                diagnostic.Location.SourceSpan,
                Open: diagnostic.Id == defaultId ? "[|" : $"{{|{diagnostic.Id}:",
                Close: diagnostic.Id == defaultId ? "|]" : "|}"));
        return Insert(source.Text, [.. places, .. diagnostics]);
    }

    private static string Insert(string text, List<(TextSpan Span, string Open, string Close)> marks)
    {
        var insertions = new List<(int Position, int Rank, string Text)>();
        foreach (var (span, open, close) in marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            // At one position, ends come before starts, outer starts before inner ones and inner ends before outer ones.
            insertions.Add((span.Start, insertions.Count, open));
            insertions.Add((span.End, span.IsEmpty ? insertions.Count : -insertions.Count, close));
        }

        foreach (var (position, _, mark) in insertions.OrderByDescending(i => i.Position).ThenByDescending(i => i.Rank))
        {
            text = text.Insert(position, mark);
        }

        return text;
    }
}
