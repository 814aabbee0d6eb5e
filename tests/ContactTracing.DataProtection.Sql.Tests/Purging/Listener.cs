namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Notes what a run says of its progress, at once and in order.</summary>
internal sealed class Listener(List<long> heard) : IProgress<PurgeEvidence>
{
    public void Report(PurgeEvidence value) => heard.Add(value.Deleted);
}
