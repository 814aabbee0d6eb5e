namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>A theme file that cannot be read as it stands.</summary>
internal sealed class ThemeFormatException(string theme, int line, string problem)
    : FormatException($"{theme}.cs({line}): {problem}");
