using ContactCovid.Domain;
using Microsoft.EntityFrameworkCore;

namespace ContactCovid.Storage;

/// <summary>
/// Deletes what is due with the cutoffs that are generated from <c>[RetentionMax(90)]</c>: dependents first, all or nothing.
/// </summary>
internal static class Purge
{
    public static async Task<IReadOnlyList<PurgeLine>> RunAsync(TracingContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        var caseCutoff = IndexCaseRetention.Cutoff(now);
        var contactCutoff = ContactRetention.Cutoff(now);
        var dueCases = context.IndexCases.Where(c => c.CreatedAt < caseCutoff || c.FollowUpClosedAt <= now);
        var dueContacts = context.Contacts.Where(c =>
            c.CreatedAt < contactCutoff || dueCases.Any(due => due.FileNumber == c.IndexCaseFileNumber));

        var heldContacts = await context.Contacts.CountAsync(cancellationToken);
        var deletedContacts = await dueContacts.ExecuteDeleteAsync(cancellationToken);
        var heldCases = await context.IndexCases.CountAsync(cancellationToken);
        var deletedCases = await dueCases.ExecuteDeleteAsync(cancellationToken);
        var oldestCase = await context.IndexCases.MinAsync(c => (DateTimeOffset?)c.CreatedAt, cancellationToken);
        var oldestContact = await context.Contacts.MinAsync(c => (DateTimeOffset?)c.CreatedAt, cancellationToken);

        await transaction.CommitAsync(cancellationToken);
        return
        [
            new("Index cases", heldCases, deletedCases, oldestCase, DueAt(oldestCase, IndexCaseRetention.Policy.DueAt)),
            new("Contacts", heldContacts, deletedContacts, oldestContact, DueAt(oldestContact, ContactRetention.Policy.DueAt)),
        ];
    }

    private static DateTimeOffset? DueAt(DateTimeOffset? oldest, Func<DateTimeOffset, DateTimeOffset> dueAt) =>
        oldest is { } anchor ? dueAt(anchor) : null;
}
