using ContactCovid.Domain;
using ContactCovid.Storage;
using ContactTracing.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ContactCovid.Transfer;

/// <summary>The files for Assurance Maladie: those of the new cases, which is confirmed, and of all cases, whose confirmation does not come.</summary>
internal sealed class Outbox(TracingContext context, TransferFileStore files, TimeZoneInfo zone)
{
    private const string Recipient = "Assurance Maladie";

    public static Task<TransferFileStore> OpenAsync(DirectoryInfo folder, IPurgeEvidenceStore evidence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var declared = IndexCaseRetention.Policy;
        var policy = new RetentionPolicy("ContactCovid.Transfer.TransferWorkbook", declared.Profile, declared.Days, basis: declared.Basis);
        return TransferFileStore.OpenAsync(
            Path.Combine(folder.FullName, "transfer"), policy, evidence, new PurgeOptions { Clock = new MomentClock(now) }, cancellationToken);
    }

    public async Task<IReadOnlyList<TransferLine>> SendAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await context.IndexCases.AsNoTracking().Include(c => c.Contacts).OrderBy(c => c.FileNumber).ToListAsync(cancellationToken);
        var yesterday = now.AddDays(-1);
        List<(string Content, List<IndexCase> Cases)> workbooks = [("new cases", all.FindAll(c => c.CreatedAt >= yesterday)), ("all cases", all)];
        var lines = new List<TransferLine>();
        foreach (var (content, cases) in workbooks.Where(w => w.Cases.Count > 0))
        {
            // The workbook is a copy: its period runs from the oldest record in it, not from today.
            var file = await files.CreateAsync(
                "contact-covid.xlsx", Recipient, cases.Min(c => c.CreatedAt), (stream, _) => Task.Run(() => new TransferWorkbook(cases, zone).Write(stream), cancellationToken), cancellationToken);
            var isAcknowledged = content == "new cases";
            if (isAcknowledged)
            {
                // Sent by secure messaging, and confirmed: "suppression de ces fichiers dans les plus brefs délais".
                await files.AcknowledgeAsync(file.Id, cancellationToken);
            }

            lines.Add(new TransferLine(content, cases.Count, isAcknowledged, file.DueAt));
        }

        return lines;
    }
}
