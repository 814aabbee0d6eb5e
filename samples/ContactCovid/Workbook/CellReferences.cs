using DocumentFormat.OpenXml.Spreadsheet;

namespace ContactCovid.Workbook;

/// <summary>In which columns the cells of a row stand. A cell without a reference stands right of the one before it.</summary>
internal static class CellReferences
{
    public static IEnumerable<(string Letters, Cell Cell)> In(Row? row)
    {
        var column = 0;
        foreach (var cell in row?.Elements<Cell>() ?? [])
        {
            var letters = (cell.CellReference?.Value ?? "").TrimEnd("0123456789".ToCharArray());
            column = letters.Length == 0 ? column + 1 : NumberOf(letters);
            yield return (LettersOf(column), cell);
        }
    }

    private static int NumberOf(string letters) => letters.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1);

    private static string LettersOf(int number) => number == 0 ? "" : LettersOf((number - 1) / 26) + (char)('A' + ((number - 1) % 26));
}
