using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>Reads files of rows: classification tables and catalogues of data flow.</summary>
internal static class ConfigurationFile
{
    /// <summary>The text of a file, null when it cannot be read as text.</summary>
    public static SourceText? TextOf(AdditionalText file)
    {
        try
        {
            return file.GetText();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The compiler itself answers null here; other hosts let the failure through.
            return null;
        }
    }

    /// <summary>The row of a line; empty for a blank line and for a comment, which begins with <c>#</c> or <c>//</c>.</summary>
    public static string RowOf(string line)
    {
        // The byte order mark of a file that was put together from others.
        var row = line.Trim().Trim('\uFEFF').Trim();
        return row.StartsWith("#", StringComparison.Ordinal) || row.StartsWith("//", StringComparison.Ordinal) ? string.Empty : row;
    }

    public static Location LocationOf(string path, TextLine line) =>
        Location.Create(path, line.Span, new(new(line.LineNumber, 0), new(line.LineNumber, line.Span.Length)));

    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
