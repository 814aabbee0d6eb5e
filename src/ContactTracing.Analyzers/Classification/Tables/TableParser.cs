using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>
/// Reads one file of rows <c>class | documentation id</c>. Blank lines and lines that start with <c>#</c> or <c>//</c> are
/// comments; nothing after a row is one, because both marks occur in documentation ids.
/// </summary>
internal sealed class TableParser(string path)
{
    private readonly ImmutableArray<ClassificationRow>.Builder _rows = ImmutableArray.CreateBuilder<ClassificationRow>();
    private readonly RowProblems _problems = new(path);

    public IReadOnlyList<ClassificationRow> Rows => _rows;

    public IReadOnlyList<ConfigurationProblem> Problems => _problems.ToImmutable();

    public void Read(SourceText? text)
    {
        if (text is null)
        {
            _problems.AddUnreadable();
            return;
        }

        foreach (var line in text.Lines)
        {
            Read(line);
        }
    }

    private void Read(TextLine line)
    {
        var row = ConfigurationFile.RowOf(line.ToString());
        if (row.Length == 0)
        {
            return;
        }

        var separator = row.IndexOf('|');
        if (separator < 0)
        {
            _problems.Add(line, ConfigurationCauses.SeparatorMissing);
            return;
        }

        var word = row.Substring(0, separator).Trim();
        var id = row.Substring(separator + 1).Trim();
        if (RowClass.Parse(word) is not { } meaning)
        {
            _problems.Add(line, ConfigurationCauses.UnknownDataClass, word, RowClass.Words);
            return;
        }

        var detail = ConfigurationFile.NameOf(path) + ":" + (line.LineNumber + 1).ToString(CultureInfo.InvariantCulture);
        _rows.Add(new(row, word, id, meaning, ReasonKind.TableRow, detail, ConfigurationFile.LocationOf(path, line)));
    }
}
