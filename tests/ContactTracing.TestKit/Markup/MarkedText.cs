using System.Collections.Immutable;

namespace ContactTracing.TestKit.Markup;

/// <summary>A text freed of its markup, and what the markup said.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">The text without markup, as the compiler sees it.</param>
/// <param name="Spans">The marked spans in order of their start, outer ones first.</param>
/// <param name="Position">Where <c>$$</c> stood, or null.</param>
public sealed record MarkedText(string Path, string Text, ImmutableArray<MarkupSpan> Spans, int? Position)
{
    /// <summary>Reads a text with markup.</summary>
    /// <exception cref="MarkupException">The markup is malformed.</exception>
    public static MarkedText Parse(string markup, string path = "Test0.cs") => new MarkupParser(path, markup).Parse();
}
