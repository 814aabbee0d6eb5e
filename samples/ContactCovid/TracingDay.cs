using ContactCovid.Reporting;
using ContactCovid.Storage;
using ContactCovid.Workbook;
using Spectre.Console;

namespace ContactCovid;

/// <summary>A day of the tracing team: the workbook comes in and is deleted, the contacts to call are listed, what is due is purged.</summary>
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
        var content = Receive(arguments, localNow, cancellationToken);

        await using var context = TracingContext.Open(Path.Combine(folder.FullName, "contact-covid.db"));
        context.IndexCases.AddRange(content.IndexCases);
        await context.SaveChangesAsync(cancellationToken);

        report.Imported(content);
        report.ToCall(await CallSheet.ForAsync(context, DateOnly.FromDateTime(localNow.DateTime), CallSheetLines, cancellationToken));
        report.Purged(await Purge.RunAsync(context, arguments.Now, cancellationToken), arguments.Now);
        if (arguments.Next is { } next)
        {
            report.Purged(await Purge.RunAsync(context, next, cancellationToken), next);
        }
    }

    private WorkbookContent Receive(Arguments arguments, DateTimeOffset localNow, CancellationToken cancellationToken)
    {
        if (arguments.Workbook is { } given)
        {
            return WorkbookReader.Read(given, Paris, arguments.Now, cancellationToken);
        }

        var file = Path.Combine(folder.FullName, "contact-covid.xlsx");
        new SampleWorkbook(Seed, localNow.DateTime).Write(file);
        try
        {
            return WorkbookReader.Read(file, Paris, arguments.Now, cancellationToken);
        }
        finally
        {
            // "Ces fichiers n'ont pas vocation à être conservés": once read, it has no reason to exist.
            File.Delete(file);
        }
    }
}
