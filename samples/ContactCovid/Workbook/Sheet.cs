using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ContactCovid.Workbook;

/// <summary>A sheet whose first row that holds anything has the headings, read row by row.</summary>
internal sealed class Sheet
{
    private readonly WorkbookPart _workbook;
    private readonly WorksheetPart _part;
    private readonly string[] _sharedTexts;
    private readonly bool _counts1904;
    private readonly Dictionary<string, string> _headingsByLetter;
    private readonly uint _headingRow;

    private Sheet(WorkbookPart workbook, WorksheetPart part, string name, string[] sharedTexts)
    {
        _workbook = workbook;
        _part = part;
        _sharedTexts = sharedTexts;
        _counts1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        Name = name;
        _headingsByLetter = [];
        (_headingRow, var headings) = Rows().FirstOrDefault(r => r.Row.Elements<Cell>().Any(c => !string.IsNullOrWhiteSpace(Read(c).Text)));
        foreach (var (letters, cell) in CellReferences.In(headings))
        {
            if (Read(cell).Text?.Trim() is { Length: > 0 } heading)
            {
                _headingsByLetter.TryAdd(letters, heading);
            }
        }
    }

    public string Name { get; }

    /// <summary>Opens a sheet, and makes sure that it has each of the columns once. Spreadsheets tell no sheets apart by case.</summary>
    public static Sheet Open(WorkbookPart workbook, string name, IReadOnlyList<string> columns, string[] sharedTexts)
    {
        var entry = workbook.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .FirstOrDefault(s => string.Equals(s.Name?.Value?.Trim(), name, StringComparison.OrdinalIgnoreCase));
        if (entry?.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var found) || found is not WorksheetPart part)
        {
            throw new WorkbookFormatException($"The workbook has no sheet '{name}'.");
        }

        var sheet = new Sheet(workbook, part, name, sharedTexts);
        var headings = sheet._headingsByLetter.Values;
        Refuse(columns.Where(column => !headings.Contains(column)), $"Sheet '{name}' has no column");
        Refuse(columns.Where(column => headings.Count(h => h == column) > 1), $"Sheet '{name}' has more than one column");
        return sheet;
    }

    private static void Refuse(IEnumerable<string> columns, string problem)
    {
        var names = string.Join(", ", columns.Select(column => $"'{column}'"));
        if (names.Length > 0)
        {
            throw new WorkbookFormatException($"{problem} {names}.");
        }
    }

    /// <summary>The rows below the headings that hold anything.</summary>
    public IEnumerable<SheetRow> Read(List<RowProblem> problems)
    {
        foreach (var (number, row) in Rows())
        {
            var cells = Cells(row);
            if (number > _headingRow && cells.Values.Any(c => c.IsError || !string.IsNullOrWhiteSpace(c.Text)))
            {
                yield return new SheetRow(this, number, cells, problems);
            }
        }
    }

    public string LetterOf(string heading) => _headingsByLetter.FirstOrDefault(p => p.Value == heading).Key ?? "?";

    /// <summary>The date of a serial number, or null when there is none.</summary>
    public DateTime? DateOf(string serial)
    {
        const double DaysTo1904 = 1462;
        const double EndOf9999 = 2958466;
        if (!double.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var days))
        {
            return null;
        }

        days += _counts1904 ? DaysTo1904 : 0;
        return days is >= 1 and < EndOf9999 ? DateTime.FromOADate(days) : null;
    }

    private IEnumerable<(uint Number, Row Row)> Rows()
    {
        uint number = 0;
        foreach (var row in _part.Worksheet?.GetFirstChild<SheetData>()?.Elements<Row>() ?? [])
        {
            number = row.RowIndex?.Value ?? number + 1;
            yield return (number, row);
        }
    }

    private Dictionary<string, CellValue> Cells(Row row)
    {
        var cells = new Dictionary<string, CellValue>();
        foreach (var (letters, cell) in CellReferences.In(row))
        {
            if (_headingsByLetter.TryGetValue(letters, out var heading))
            {
                cells[heading] = Read(cell);
            }
        }

        return cells;
    }

    private CellValue Read(Cell cell)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            var known = int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _sharedTexts.Length;
            return new CellValue(known ? _sharedTexts[index] : null, IsNumber: false, IsError: !known);
        }

        var isNumber = type is null || type == CellValues.Number;
        return new CellValue(type == CellValues.InlineString ? cell.InnerText : cell.CellValue?.Text, isNumber, IsError: type == CellValues.Error);
    }
}
