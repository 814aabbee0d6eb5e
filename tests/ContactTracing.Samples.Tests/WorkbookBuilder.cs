using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static ContactCovid.Workbook.WorkbookLayout;

namespace ContactTracing.Samples.Tests;

/// <summary>A small workbook in a temporary file: one good index case with one good contact, and what a test changes in it.</summary>
internal sealed class WorkbookBuilder : IDisposable
{
    private readonly Dictionary<string, List<string?[]>> _sheets = new()
    {
        [IndexCaseSheet] =
        [
            [.. IndexCaseColumns],
            ["PZ-1", "MARTIN", "Léa", "12/05/1987", "06 39 98 01 02", "01/02/2021", "Positif", "Toux", "Non", "02/02/2021 09:30"],
        ],
        [ContactSheet] =
        [
            [.. ContactColumns],
            ["PZ-1-1", "PZ-1", "MARTIN", "Hugo", "06 39 98 03 04", "31/01/2021", "Foyer", "02/02/2021 09:35"],
        ],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ct-workbook-");

    /// <summary>Rows above the headings that hold nothing.</summary>
    public uint EmptyRows { get; set; }

    /// <summary>Whether cells say in which column they stand. Some programs leave that out.</summary>
    public bool HasReferences { get; set; } = true;

    public string File => Path.Combine(_folder.FullName, "contacts.xlsx");

    public WorkbookBuilder With(string sheet, int row, string heading, string? value)
    {
        var rows = _sheets[sheet];
        rows[row - 1][Array.IndexOf(Columns(sheet), heading)] = value;
        return this;
    }

    public WorkbookBuilder WithCopyOfRow(string sheet, int row)
    {
        _sheets[sheet].Add([.. _sheets[sheet][row - 1]]);
        return this;
    }

    public WorkbookBuilder Without(string sheet)
    {
        _sheets.Remove(sheet);
        return this;
    }

    public WorkbookBuilder WithoutColumn(string sheet, string heading)
    {
        _sheets[sheet][0] = [.. _sheets[sheet][0].Select(h => h == heading ? "?" : h)];
        return this;
    }

    public WorkbookBuilder WithAnotherColumn(string sheet, string heading)
    {
        _sheets[sheet][0] = [.. _sheets[sheet][0], heading];
        return this;
    }

    public WorkbookBuilder Rename(string sheet, string name)
    {
        _sheets.Remove(sheet, out var rows);
        _sheets.Add(name, rows!);
        return this;
    }

    public string Save()
    {
        using var document = SpreadsheetDocument.Create(File, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new(new Sheets());
        foreach (var (name, rows) in _sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new(new SheetData(rows.Select((cells, i) => NewRow(cells, EmptyRows + (uint)i + 1))));
            workbook.Workbook.Sheets!.Append(
                new Sheet { Name = name, SheetId = (uint)workbook.Workbook.Sheets.Count() + 1, Id = workbook.GetIdOfPart(part) });
        }

        return File;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Columns(string sheet) => sheet == IndexCaseSheet ? IndexCaseColumns : ContactColumns;

    private Row NewRow(string?[] cells, uint number) => new(cells.Select((text, i) => NewCell(text, HasReferences ? $"{(char)('A' + i)}{number}" : null)))
    {
        RowIndex = number,
    };

    private static Cell NewCell(string? text, string? reference) => text switch
    {
        null => new Cell { CellReference = reference },
        ['#', ..] => new Cell { CellReference = reference, DataType = CellValues.Error, CellValue = new(text) },
        ['=', .. var number] => new Cell { CellReference = reference, CellValue = new(number) },
        _ => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new(new Text(text)) },
    };
}
