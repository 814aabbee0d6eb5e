using ContactCovid.Reporting;
using ContactCovid.Storage;
using ContactCovid.Transfer;
using ContactCovid.Workbook;
using ContactTracing.DataProtection;
using Spectre.Console;

namespace ContactCovid;

/// <summary>A day of the tracing team: the workbook comes in and is deleted, the contacts to call are listed, what is due is purged, workbooks go to Assurance Maladie.</summary>
internal sealed class TracingDay(DirectoryInfo folder, IAnsiConsole console)
{
    internal const int Seed = 20201119;
    private const int CallSheetLines = 8;

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <exception cref="WorkbookFormatException">The workbook cannot be read; nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">Stopped. All records of the workbook are stored, or none.</exception>
    public async Task RunAsync(Arguments arguments, CancellationToken cancellationToken = default)
    {
        var report = new Report(console, Paris);
        var localNow = TimeZoneInfo.ConvertTime(arguments.Now, Paris);
        using var evidence = new PurgeEvidenceFile(Path.Combine(folder.FullName, "evidence.jsonl"));
        var files = await Outbox.OpenAsync(folder, evidence, arguments.Now, cancellationToken);
        var content = await ReceiveAsync(files, arguments, localNow, cancellationToken);

        await using var context = TracingContext.Open(Path.Combine(folder.FullName, "contact-covid.db"));
        context.IndexCases.AddRange(content.IndexCases);
        await context.SaveChangesAsync(cancellationToken);

        report.Imported(content);
        report.ToCall(await CallSheet.ForAsync(context, DateOnly.FromDateTime(localNow.DateTime), CallSheetLines, cancellationToken));
        report.Purged(await Purge.RunAsync(context, files, arguments.Now, cancellationToken), arguments.Now);
        report.Sent(await new Outbox(context, files, Paris).SendAsync(arguments.Now, cancellationToken));
        if (arguments.Next is { } next)
        {
            var nextDay = await Outbox.OpenAsync(folder, evidence, next, cancellationToken);
            report.Purged(await Purge.RunAsync(context, nextDay, next, cancellationToken), next);
        }
    }

    private static async Task<WorkbookContent> ReceiveAsync(TransferFileStore files, Arguments arguments, DateTimeOffset localNow, CancellationToken cancellationToken)
    {
        if (arguments.Workbook is { } given)
        {
            return WorkbookReader.Read(given, Paris, arguments.Now, cancellationToken);
        }

        // "Ces fichiers n'ont pas vocation à être conservés": once read, it is gone, and after a crash with the next opening of the store. How
        // old its rows are is not known before they are read, so it counts from its arrival.
        await using var file = await files.CreateTemporaryAsync(arguments.Now, cancellationToken);
        new SampleWorkbook(Seed, localNow.DateTime).Write(file.Content);
        file.Content.Position = 0;
        return WorkbookReader.Read(file.Content, Paris, arguments.Now, cancellationToken);
    }
}
