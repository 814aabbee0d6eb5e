using Xunit.Sdk;

namespace ContactTracing.TestKit.Markup;

/// <summary>The markup of a test is malformed, or contradicts the expectations beside it.</summary>
public sealed class MarkupException(string message) : XunitException(message)
{
    internal static MarkupException At(string path, string text, int position, string problem)
    {
        var line = text.AsSpan(0, position).Count('\n') + 1;
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = text.IndexOf('\n', position);
        var content = text[start..(end < 0 ? text.Length : end)];
        return new MarkupException(
            $"Markup of {path}, line {line}, column {position - start + 1}: {problem}\n  {content}\n  {new string(' ', position - start)}^");
    }
}
