namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Does something between two batches, on the thread of the purge.</summary>
internal sealed class Callback(Action<PurgeEvidence> action) : IProgress<PurgeEvidence>
{
    public void Report(PurgeEvidence value) => action(value);
}
