using ContactCovid.Domain;
using ContactTracing.DataProtection;

namespace ContactCovid.Storage;

/// <summary>One run of the purges that are generated from <c>[RetentionMax(90)]</c>. A host would schedule it.</summary>
internal static class Purge
{
    public static async Task<IReadOnlyList<PurgeLine>> RunAsync(TracingContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var options = new PurgeOptions { Clock = new MomentClock(now) };
        var run = PurgeRun.Start(options.Clock);
        var (cases, contacts) = (
            await IndexCaseRetention.PreviewAsync(context, options, cancellationToken),
            await ContactRetention.PreviewAsync(context, options, cancellationToken));

        // Contacts go with their index case, too; those are no records of their own in the evidence.
        var deletedContacts = await ContactRetention.PurgeAsync(context, run, options, cancellationToken);
        var deletedCases = await IndexCaseRetention.PurgeAsync(context, run, options, cancellationToken);
        return
        [
            new("Index cases", cases, deletedCases, await IndexCaseRetention.PreviewAsync(context, options, cancellationToken)),
            new("Contacts", contacts, deletedContacts, await ContactRetention.PreviewAsync(context, options, cancellationToken)),
        ];
    }

    private sealed class MomentClock(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment.ToUniversalTime();
    }
}
