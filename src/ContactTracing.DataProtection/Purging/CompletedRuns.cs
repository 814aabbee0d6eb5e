namespace ContactTracing.DataProtection;

/// <summary>The runs that ended with nothing left, as their evidence tells it.</summary>
internal static class CompletedRuns
{
    /// <summary>The start of the last one: what <see cref="PurgePreview.LastCompletedAt"/> says. An erasure is no such run, nor is an acknowledgement: neither looks for what is due.</summary>
    public static DateTimeOffset? LastOf(IEnumerable<PurgeEvidence> evidence, string recordType) => evidence
        .Where(entry => entry.RecordType == recordType && entry is { Kind: PurgeKind.Retention, Outcome: PurgeOutcome.Completed })
        .Max(static entry => (DateTimeOffset?)entry.StartedAt);
}
