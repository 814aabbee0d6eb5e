using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ContactCovid.Workbook;

/// <summary>The cells, rows and sheets of which the workbooks are made.</summary>
internal static class WorkbookCells
{
    public const uint DateStyle = 1;
    private const uint InstantStyle = 2;

    public static Row Headings(string[] headings) => new(headings.Select(Text));

    public static Cell Text(string text) =>
        new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    public static Cell Date(DateTime date) => Number(date.ToOADate().ToString("R", null), DateStyle);

    public static Cell Instant(DateTime moment) => Number(moment.ToOADate().ToString("R", null), InstantStyle);

    public static Cell Number(string number, uint style) => new() { CellValue = new(number), StyleIndex = style };

    public static void AddDateStyles(WorkbookPart workbook)
    {
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new(
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
    }

    public static void AddSheet(WorkbookPart workbook, uint number, string name, SheetData rows)
    {
        NumberCells(rows);
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new(rows);
        workbook.Workbook!.Sheets!.Append(
            new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = number, Id = workbook.GetIdOfPart(part) });
    }

    private static void NumberCells(SheetData rows)
    {
        uint number = 0;
        foreach (var row in rows.Elements<Row>())
        {
            row.RowIndex = ++number;
            var letter = 'A';
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = $"{letter++}{number}";
            }
        }
    }
}
