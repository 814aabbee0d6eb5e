using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Markup;

/// <summary>
/// A marked piece of source: of the single rule under test (<c>[|x|]</c>), of a named rule (<c>{|CT1001:x|}</c>), or a
/// place that an <see cref="Expectation"/> refers to (<c>{|#0:x|}</c>).
/// </summary>
/// <param name="Path">The file the span lies in.</param>
/// <param name="Span">The span in the text without markup.</param>
/// <param name="Id">The rule named by the markup, or null.</param>
/// <param name="Marker">The number of the place, or null.</param>
public sealed record MarkupSpan(string Path, TextSpan Span, string? Id, int? Marker)
{
    public bool StatesDiagnostic => Marker is null;
}
