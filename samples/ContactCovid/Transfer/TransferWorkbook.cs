using ContactCovid.Domain;
using ContactCovid.Workbook;
using ContactTracing.DataProtection;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static ContactCovid.Workbook.WorkbookCells;
using static ContactCovid.Workbook.WorkbookLayout;

namespace ContactCovid.Transfer;

/// <summary>The workbook that an establishment without an account sends to Assurance Maladie: index cases and the contacts they named.</summary>
[NeedToKnow("Transfer to Assurance Maladie of the data necessary to tracing, as the circular asks", TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
internal sealed class TransferWorkbook(IReadOnlyList<IndexCase> indexCases, TimeZoneInfo zone)
{
    [AuthorizedRecipient("Assurance Maladie")]
    public void Write(Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new(new Sheets());
        AddDateStyles(workbook);
        AddSheet(workbook, 1, IndexCaseSheet, new SheetData([Headings(IndexCaseColumns), .. indexCases.Select(RowOf)]));
        AddSheet(workbook, 2, ContactSheet, new SheetData([Headings(ContactColumns), .. indexCases.SelectMany(c => c.Contacts).Select(RowOf)]));
    }

    private Row RowOf(IndexCase indexCase) => new(
        Text(indexCase.FileNumber),
        Text(indexCase.LastName),
        Text(indexCase.FirstName),
        Date(indexCase.BornOn.ToDateTime(default)),
        Text(indexCase.Phone),
        Date(indexCase.SampledOn.ToDateTime(default)),
        Text(Results.First(r => r.Value == indexCase.Result).Key),
        Text(indexCase.Symptoms ?? ""),
        Text(indexCase.Disclosure == IdentityDisclosure.Disclose ? "Oui" : "Non"),
        Instant(Local(indexCase.CreatedAt)));

    private Row RowOf(Contact contact) => new(
        Text(contact.FileNumber),
        Text(contact.IndexCaseFileNumber),
        Text(contact.LastName),
        Text(contact.FirstName),
        Text(contact.Phone),
        Date(contact.LastContactOn.ToDateTime(default)),
        Text(Relationships.First(r => r.Value == contact.Relationship).Key),
        Instant(Local(contact.CreatedAt)));

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
