using ContactCovid.Domain;
using ContactTracing.DataProtection;

namespace ContactCovid.Storage;

/// <summary>One run of the purges that are generated from <c>[RetentionMax(90)]</c>, and of that of the transfer files. A host would schedule it.</summary>
internal static class Purge
{
    public static async Task<IReadOnlyList<PurgeLine>> RunAsync(TracingContext context, TransferFileStore files, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var options = new PurgeOptions { Clock = new MomentClock(now) };
        var run = PurgeRun.Start(options.Clock);
        var (cases, contacts, transfers) = (
            await IndexCaseRetention.PreviewAsync(context, options, cancellationToken),
            await ContactRetention.PreviewAsync(context, options, cancellationToken),
            await files.PreviewAsync(cancellationToken));

        // Contacts go with their index case, too; those are no records of their own in the evidence.
        var deletedContacts = await ContactRetention.PurgeAsync(context, run, options, cancellationToken);
        var deletedCases = await IndexCaseRetention.PurgeAsync(context, run, options, cancellationToken);
        var deletedFiles = await files.PurgeAsync(run, cancellationToken);
        return
        [
            new("Index cases", cases, deletedCases, await IndexCaseRetention.PreviewAsync(context, options, cancellationToken)),
            new("Contacts", contacts, deletedContacts, await ContactRetention.PreviewAsync(context, options, cancellationToken)),
            new("Transfer files", transfers, deletedFiles, await files.PreviewAsync(cancellationToken)),
        ];
    }
}
