using ContactCovid.Storage;
using ContactCovid.Transfer;
using ContactCovid.Workbook;
using Spectre.Console;

namespace ContactCovid.Reporting;

/// <summary>What the sample shows on the console: counts and file numbers, never a person.</summary>
internal sealed class Report(IAnsiConsole console, TimeZoneInfo zone)
{
    private const int ShownProblems = 20;

    public void Imported(WorkbookContent content)
    {
        var contacts = content.IndexCases.Sum(c => c.Contacts.Count);
        console.MarkupLineInterpolated($"[bold]Import[/]: {content.RowCount} rows read, {content.IndexCases.Count} index cases and {contacts} contacts stored, {content.BrokenRowCount} rows with problems");
        if (content.Problems.Count == 0)
        {
            return;
        }

        var table = NewTable("Rows that were not read", "Sheet", "Row", "Column", "Problem");
        foreach (var problem in content.Problems.Take(ShownProblems))
        {
            table.AddRow(new Markup(Markup.Escape(problem.Sheet)), new Markup($"{problem.Row}"), new Markup(Markup.Escape(problem.Column)), new Markup(Markup.Escape(problem.Problem)));
        }

        console.Write(table);
        if (content.Problems.Count > ShownProblems)
        {
            console.MarkupLineInterpolated($"… and {content.Problems.Count - ShownProblems} more");
        }
    }

    public void ToCall(IReadOnlyList<CallSheetLine> lines)
    {
        var table = NewTable("Call sheet (a declared read: guidance and follow-up)", "File", "Contacts to call", "May name the index case");
        foreach (var line in lines)
        {
            table.AddRow(Markup.Escape(line.FileNumber), $"{line.ContactsToCall}", line.MayNameIndexCase ? "yes" : "no");
        }

        console.Write(table);
    }

    public void Sent(IReadOnlyList<TransferLine> lines)
    {
        var table = NewTable("Workbooks for Assurance Maladie", "Content", "Index cases", "State", "Deleted by the purge of");
        foreach (var line in lines)
        {
            table.AddRow(line.Content, $"{line.IndexCases}", line.IsAcknowledged ? "confirmed and deleted" : "not confirmed yet", line.IsAcknowledged ? "none" : Local(line.DueAt));
        }

        console.Write(table);
    }

    public void Purged(IReadOnlyList<PurgeLine> lines, DateTimeOffset now)
    {
        var preview = NewTable($"Due on {Local(now)}", "Type", "Held", "Due", "Past deadline", "Oldest");
        var evidence = NewTable("Evidence of the purge", "Type", "Deleted", "Outcome", "Stays", "Next due");
        foreach (var (type, before, done, after) in lines)
        {
            preview.AddRow(type, $"{before.Held}", $"{before.Due}", $"{before.Expired}", Local(before.Oldest));
            evidence.AddRow(type, $"{done.Deleted}", $"{done.Outcome}", $"{after.Held}", Local(after.NextDueAt));
        }

        console.Write(preview);
        console.Write(evidence);
    }

    private static Table NewTable(string title, params string[] columns) =>
        new Table().Border(TableBorder.Rounded).Title(Markup.Escape(title)).AddColumns(columns);

    private string Local(DateTimeOffset? instant) =>
        instant is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm zzz", null) : "none";
}
