using ContactCovid.Domain;
using ContactTracing.DataProtection;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static ContactCovid.Workbook.WorkbookLayout;

namespace ContactCovid.Workbook;

/// <summary>Reads index cases and their contacts from a workbook. A broken row is reported and left out; the rest is read.</summary>
internal static class WorkbookReader
{
    private static readonly Dictionary<string, IdentityDisclosure> Disclosures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Oui"] = IdentityDisclosure.Disclose,
        ["Non"] = IdentityDisclosure.Anonymous,
    };

    /// <exception cref="WorkbookFormatException">The file is no workbook, or lacks a sheet or column.</exception>
    public static WorkbookContent Read(string file, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        using var stream = File.OpenRead(file);
        return Read(stream, zone, now, cancellationToken);
    }

    /// <exception cref="WorkbookFormatException">The file is no workbook, or lacks a sheet or column.</exception>
    public static WorkbookContent Read(Stream stream, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var workbook = document.WorkbookPart ?? throw new WorkbookFormatException("The file holds no workbook.");
            return Read(workbook, zone, now, cancellationToken);
        }
        catch (Exception e) when (IsAboutTheFile(e))
        {
            throw new WorkbookFormatException("The file is not a readable .xlsx workbook.", e);
        }
    }

    // The package says with an InvalidOperationException that it names a part and does not hold it.
    private static bool IsAboutTheFile(Exception e) =>
        e is FileFormatException or InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or InvalidOperationException;

    private static WorkbookContent Read(WorkbookPart workbook, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] texts = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => i.InnerText) ?? []];
        var caseSheet = Sheet.Open(workbook, IndexCaseSheet, IndexCaseColumns, texts);
        var contactSheet = Sheet.Open(workbook, ContactSheet, ContactColumns, texts);

        var problems = new List<RowProblem>();
        var rows = 0;
        var cases = new Dictionary<string, IndexCase>();
        foreach (var row in caseSheet.Read(problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows++;
            AddIndexCase(cases, row, zone, now);
        }

        var fileNumbers = new HashSet<string>();
        foreach (var row in contactSheet.Read(problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows++;
            AddContact(cases, fileNumbers, row, zone, now);
        }

        return new WorkbookContent([.. cases.Values], rows, problems);
    }

    private static void AddIndexCase(Dictionary<string, IndexCase> cases, SheetRow row, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = Today(zone, now);
        var indexCase = new IndexCase
        {
            FileNumber = row.Text(FileNumber),
            LastName = row.Text(LastName),
            FirstName = row.Text(FirstName),
            BornOn = row.PastDate(BornOn, today),
            Phone = row.Text(Phone),
            SampledOn = row.PastDate(SampledOn, today),
            Result = row.OneOf(Result, Results),
            Symptoms = row.Optional(Symptoms),
            Disclosure = row.Optional(WorkbookLayout.Disclosure) is null ? IdentityDisclosure.Anonymous : row.OneOf(WorkbookLayout.Disclosure, Disclosures),
            CreatedAt = row.PastInstant(CreatedAt, zone, now),
        };
        if (row.IsValid && !cases.TryAdd(indexCase.FileNumber, indexCase))
        {
            row.Report(FileNumber, "another row has the same file number");
        }
    }

    private static void AddContact(Dictionary<string, IndexCase> cases, HashSet<string> fileNumbers, SheetRow row, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = Today(zone, now);
        var contact = new Contact
        {
            FileNumber = row.Text(FileNumber),
            IndexCaseFileNumber = row.Text(IndexCaseFileNumber),
            LastName = row.Text(LastName),
            FirstName = row.Text(FirstName),
            Phone = row.Text(Phone),
            LastContactOn = row.PastDate(LastContactOn, today),
            Relationship = row.OneOf(WorkbookLayout.Relationship, Relationships),
            CreatedAt = row.PastInstant(CreatedAt, zone, now),
        };
        if (!row.IsValid)
        {
            return;
        }

        if (!cases.TryGetValue(contact.IndexCaseFileNumber, out var indexCase))
        {
            row.Report(IndexCaseFileNumber, "no index case with this file number was read");
        }
        else if (!fileNumbers.Add(contact.FileNumber))
        {
            row.Report(FileNumber, "another row has the same file number");
        }
        else
        {
            indexCase.Contacts.Add(contact);
        }
    }

    private static DateOnly Today(TimeZoneInfo zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}
