using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static ContactCovid.Workbook.WorkbookCells;
using static ContactCovid.Workbook.WorkbookLayout;

namespace ContactCovid.Workbook;

/// <summary>
/// Writes a workbook of invented people, always the same for the same seed and end date: frequent French names, phone
/// numbers that the regulator reserves for fiction, creation dates across 120 days, and a few rows as people break them.
/// </summary>
internal sealed class SampleWorkbook(int seed, DateTime end)
{
    private const int IndexCaseCount = 1200;
    private const int Days = 120;
    private const int LongestLifeInDays = 33_000;

#pragma warning disable CA5394 // The numbers must be repeatable, not secret.
    private readonly Random _random = new(seed);

    /// <summary>Writes it to a stream that can be read and sought, too.</summary>
    public void Write(Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new(new Sheets());
        AddDateStyles(workbook);

        var cases = new SheetData(Headings(IndexCaseColumns));
        var contacts = new SheetData(Headings(ContactColumns));
        for (var i = 1; i <= IndexCaseCount; i++)
        {
            AddIndexCase(cases, contacts, $"PZ-{i:00000}");
        }

        BreakRows(cases, contacts);
        AddSheet(workbook, 1, IndexCaseSheet, cases);
        AddSheet(workbook, 2, ContactSheet, contacts);
    }

    private void AddIndexCase(SheetData cases, SheetData contacts, string fileNumber)
    {
        var createdAt = end.AddDays(-_random.Next(Days)).Date.AddHours(8).AddMinutes(_random.Next(600));
        createdAt = createdAt > end ? end : createdAt;
        var lastName = Pick(InventedPeople.LastNames);
        cases.Append(new Row(
            Text(fileNumber),
            Text(lastName),
            Text(Pick(InventedPeople.FirstNames)),
            Date(end.Date.AddDays(-_random.Next(LongestLifeInDays))),
            Text(Phone()),
            Date(createdAt.Date.AddDays(-_random.Next(1, 4))),
            Text("Positif"),
            Text(Pick(InventedPeople.Symptoms)),
            Text(_random.Next(3) == 0 ? "Oui" : "Non"),
            Instant(createdAt)));

        // Naming contacts is voluntary: some index cases name nobody.
        var count = _random.Next(5);
        for (var i = 1; i <= count; i++)
        {
            var isFamily = _random.Next(2) == 0;
            contacts.Append(new Row(
                Text($"{fileNumber}-{i}"),
                Text(fileNumber),
                Text(isFamily ? lastName : Pick(InventedPeople.LastNames)),
                Text(Pick(InventedPeople.FirstNames)),
                Text(Phone()),
                Date(createdAt.Date.AddDays(-_random.Next(8))),
                Text(isFamily ? "Foyer" : Pick(["Famille", "Travail", "École", "Autre"])),
                Instant(createdAt)));
        }
    }

    private static void BreakRows(SheetData cases, SheetData contacts)
    {
        Replace(cases, row: 15, column: 3, Text("31/02/1980"));
        Replace(cases, row: 108, column: 6, Text("positive ?"));
        Replace(cases, row: 477, column: 1, Text(""));
        Replace(cases, row: 640, column: 9, Number("44999", DateStyle));
        Replace(contacts, row: 21, column: 5, new Cell { DataType = CellValues.Error, CellValue = new("#REF!") });
        Replace(contacts, row: 700, column: 1, Text("PZ-99999"));
    }

    private static void Replace(SheetData sheet, int row, int column, Cell cell)
    {
        var target = sheet.Elements<Row>().ElementAt(row - 1);
        target.ReplaceChild(cell, target.Elements<Cell>().ElementAt(column));
    }

    private string Phone() => $"06 39 98 {_random.Next(100):00} {_random.Next(100):00}";

    private string Pick(string[] values) => values[_random.Next(values.Length)];
#pragma warning restore CA5394
}
