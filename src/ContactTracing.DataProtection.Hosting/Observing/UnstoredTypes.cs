using ContactTracing.DataProtection.Hosting.Running;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>The types that no store holds: nothing here purges them.</summary>
internal sealed class UnstoredTypes(IEnumerable<ScheduledPurge> purges, IEnumerable<DeclaredUnstored> declared, PurgeJournal journal)
{
    /// <summary>Finds them among what the stores have said so far.</summary>
    /// <returns>Each with the reason why that is right; null where nobody gave one.</returns>
    public IEnumerable<(string RecordType, string? Justification)> Find() => purges
        .GroupBy(static purge => purge.RecordType, StringComparer.Ordinal)
        .Where(type => type.All(purge => !journal.Of(purge).IsStored))
        .Select(type => (type.Key, declared.FirstOrDefault(found => found.RecordType == type.Key)?.Justification));
}
