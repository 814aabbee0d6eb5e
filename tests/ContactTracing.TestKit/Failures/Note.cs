using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Failures;

/// <summary>A remark shown under a span of source.</summary>
/// <param name="Span">The span.</param>
/// <param name="Pen">The character the span is underlined with.</param>
/// <param name="Text">The remark.</param>
internal readonly record struct Note(TextSpan Span, char Pen, string Text);
