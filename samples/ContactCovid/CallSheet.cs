using ContactCovid.Storage;
using ContactTracing.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ContactCovid;

/// <summary>Whom the team has to call, by file number only: the caller opens the file under the same need to know.</summary>
/// <param name="FileNumber">File of the index case.</param>
/// <param name="ContactsToCall">How many of the named contacts are still in their seven days.</param>
/// <param name="MayNameIndexCase">Whether the contacts may be told who the index case is.</param>
internal sealed record CallSheetLine(string FileNumber, int ContactsToCall, bool MayNameIndexCase);

internal static class CallSheet
{
    private const int IsolationDays = 7;

    [NeedToKnow("Call the contacts at risk within their seven days of isolation, to give guidance", TracingPurpose.GuidanceAndFollowUp)]
    public static async Task<IReadOnlyList<CallSheetLine>> ForAsync(TracingContext context, DateOnly today, int lines, CancellationToken cancellationToken)
    {
        var from = today.AddDays(-IsolationDays);
        return await context.IndexCases
            .Where(c => c.Contacts.Any(contact => contact.LastContactOn >= from))
            .OrderByDescending(c => c.Contacts.Count(contact => contact.LastContactOn >= from))
            .ThenBy(c => c.FileNumber)
            .Take(lines)
            .Select(c => new CallSheetLine(
                c.FileNumber,
                c.Contacts.Count(contact => contact.LastContactOn >= from),
                c.Disclosure == IdentityDisclosure.Disclose))
            .ToListAsync(cancellationToken);
    }
}
