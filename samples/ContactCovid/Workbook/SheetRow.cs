using System.Globalization;

namespace ContactCovid.Workbook;

/// <summary>
/// One row while it is read: typed cells by heading. A cell that cannot be read becomes a problem of the row, and the
/// row goes on, so that a user sees all problems of a row at once.
/// </summary>
internal sealed class SheetRow(Sheet sheet, uint number, IReadOnlyDictionary<string, CellValue> cells, List<RowProblem> problems)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private const string InTheFuture = "the date lies in the future";

    // Nobody was born earlier, and workbooks count their days from then.
    private const int FirstYear = 1900;

    private readonly int _problemsBefore = problems.Count;

    public bool IsValid => problems.Count == _problemsBefore;

    public string Text(string heading) => Required(heading) ?? "";

    public string? Optional(string heading)
    {
        var cell = Cell(heading);
        if (cell.IsError)
        {
            Report(heading, "the cell holds a spreadsheet error");
        }

        return cell.IsError || string.IsNullOrWhiteSpace(cell.Text) ? null : cell.Text.Trim();
    }

    public T OneOf<T>(string heading, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (Required(heading) is not { } text)
        {
            return default;
        }

        if (values.TryGetValue(text, out var value))
        {
            return value;
        }

        Report(heading, $"expected one of {string.Join(", ", values.Keys)}");
        return default;
    }

    /// <summary>A date, not after <paramref name="today"/>: everything that the workbook tells has happened.</summary>
    public DateOnly PastDate(string heading, DateOnly today)
    {
        var date = DateOnly.FromDateTime(Moment(heading, "not a date (expected a date cell or dd/MM/yyyy)") ?? default);
        if (date > today)
        {
            Report(heading, InTheFuture);
        }

        return date;
    }

    /// <summary>A local date and time of the legal zone, not after <paramref name="now"/>: a record cannot have been created later.</summary>
    public DateTimeOffset PastInstant(string heading, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (Moment(heading, "not a date and time (expected a date cell or dd/MM/yyyy HH:mm)") is not { } local)
        {
            return default;
        }

        // In the hour that autumn repeats, the earlier instant: it ends the retention sooner.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var instant = new DateTimeOffset(local, offset);
        if (instant > now)
        {
            Report(heading, InTheFuture);
        }

        return instant;
    }

    public void Report(string heading, string problem) =>
        problems.Add(new RowProblem(sheet.Name, number, $"{sheet.LetterOf(heading)} ({heading})", problem));

    // Null when the cell is empty or is no date; either is reported.
    private DateTime? Moment(string heading, string problem)
    {
        if (Required(heading) is not { } text)
        {
            return null;
        }

        var moment = Cell(heading).IsNumber ? sheet.DateOf(text) : Parse(text);
        if (moment is null)
        {
            Report(heading, problem);
        }

        return moment;
    }

    private static DateTime? Parse(string text) =>
        DateTime.TryParseExact(text, ["dd/MM/yyyy", "dd/MM/yyyy HH:mm", "s"], French, DateTimeStyles.None, out var moment) && moment.Year >= FirstYear
            ? moment
            : null;

    private string? Required(string heading)
    {
        var text = Optional(heading);
        if (text is null && !Cell(heading).IsError)
        {
            Report(heading, "the cell is empty");
        }

        return text;
    }

    private CellValue Cell(string heading) => cells.TryGetValue(heading, out var cell) ? cell : default;
}
