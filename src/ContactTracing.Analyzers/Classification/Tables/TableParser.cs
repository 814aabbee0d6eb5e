using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>
/// Reads one file of rows <c>class | documentation id</c>. Blank lines and lines that start with <c>#</c> or <c>//</c> are
/// comments; nothing after a row is one, because both marks occur in documentation ids.
/// </summary>
internal sealed class TableParser(string path)
{
    // A file that is no table at all must not bury every other diagnostic.
    private const int ShownProblems = 20;

    private readonly ImmutableArray<ClassificationRow>.Builder _rows = ImmutableArray.CreateBuilder<ClassificationRow>();
    private readonly ImmutableArray<ConfigurationProblem>.Builder _problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();

    private int _unusable;

    public IReadOnlyList<ClassificationRow> Rows => _rows;

    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    public void Read(SourceText? text)
    {
        if (text is null)
        {
            _problems.Add(ConfigurationProblem.At(Location.Create(path, default, default), FileName(path), ConfigurationCauses.FileUnreadable));
            return;
        }

        foreach (var line in text.Lines)
        {
            Read(line);
        }

        if (_unusable > ShownProblems)
        {
            var further = (_unusable - ShownProblems).ToString(CultureInfo.InvariantCulture);
            _problems.Add(ConfigurationProblem.At(Location.Create(path, default, default), FileName(path), ConfigurationCauses.FurtherRows, further));
        }
    }

    private void Read(TextLine line)
    {
        // The byte order mark of a file that was put together from others.
        var row = line.ToString().Trim().Trim('\uFEFF').Trim();
        if (row.Length == 0 || row[0] == '#' || row.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        var location = Location.Create(path, line.Span, new(new(line.LineNumber, 0), new(line.LineNumber, line.Span.Length)));
        var separator = row.IndexOf('|');
        if (separator < 0)
        {
            Reject(location, row, ConfigurationCauses.SeparatorMissing);
            return;
        }

        var word = row.Substring(0, separator).Trim();
        var id = row.Substring(separator + 1).Trim();
        if (RowClass.Parse(word) is not { } meaning)
        {
            Reject(location, row, ConfigurationCauses.UnknownDataClass, word, RowClass.Words);
            return;
        }

        var detail = FileName(path) + ":" + (line.LineNumber + 1).ToString(CultureInfo.InvariantCulture);
        _rows.Add(new(row, word, id, meaning, ReasonKind.TableRow, detail, location));
    }

    private void Reject(Location location, string row, string cause, params string[] arguments)
    {
        if (_unusable++ < ShownProblems)
        {
            _problems.Add(ConfigurationProblem.At(location, row, cause, arguments));
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
