namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>A block of C# in a page that claims to be a violation, or to be fixed.</summary>
/// <param name="Line">The line of the page on which the fence opens, from 1.</param>
/// <param name="IsViolation">Whether the page calls it <c>violation</c>; otherwise it calls it <c>fixed</c>.</param>
/// <param name="Ids">The rules that the fence names after that.</param>
/// <param name="Code">The content.</param>
internal sealed record MarkdownExample(int Line, bool IsViolation, IReadOnlyList<string> Ids, string Code);
