#if NET
namespace ContactTracing.DataProtection;

/// <summary>Counts what a purge would delete from a folder, by the predicate of the purge. What is being written is data, and counts too.</summary>
internal static class FolderPreview
{
    public static PurgePreview Of(FolderContent content, RetentionPolicy terms, DateTimeOffset now)
    {
        List<(DateTimeOffset Anchor, bool IsUnderHold)> all =
        [
            .. content.Held.Select(file => (file.Anchor, file.IsUnderHold(now))),
            .. content.Parts.Select(part => (part.Anchor, false)),
        ];
        var due = all.ToLookup(file => terms.IsDue(file.Anchor, now));
        var free = due[true].Where(file => !file.IsUnderHold).ToList();
        return new PurgePreview
        {
            RecordType = terms.Name,
            At = now,
            Cutoff = terms.Cutoff(now),
            Held = all.Count,
            Due = free.Count,
            Blocked = due[true].Count() - free.Count,
            Expired = free.Count(file => terms.IsExpired(file.Anchor, now)),
            Oldest = all.Min(file => (DateTimeOffset?)file.Anchor),
            NextDueAt = due[false].Min(file => (DateTimeOffset?)terms.DueAt(file.Anchor)),
        };
    }
}
#endif
