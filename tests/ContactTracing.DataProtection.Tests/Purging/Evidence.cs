using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Purging;

/// <summary>Entries of evidence that tests write.</summary>
internal static class Evidence
{
    public static PurgeEvidence Of(Guid run, string recordType = "Hospital.IndexCase", long deleted = 0, PurgeOutcome outcome = PurgeOutcome.Running) => new()
    {
        RunId = run,
        RecordType = recordType,
        Cutoff = At("2021-01-31T23:00Z"),
        Deleted = deleted,
        Blocked = 1,
        Outcome = outcome,
        StartedAt = At("2021-04-28T00:00Z"),
        EndedAt = At("2021-04-28T00:00:01.0000001+00:00"),
    };
}
