namespace ContactTracing.DataProtection;

/// <summary>How a purge ended, or that it has not.</summary>
public enum PurgeOutcome
{
    /// <summary>Not ended: what is counted is deleted, more may follow. A run that is found so and is not running was killed; the next one does the rest.</summary>
    Running = 0,

    /// <summary>Nothing that was due at the start of the run remains, but for what a legal hold blocks.</summary>
    Completed = 1,

    /// <summary>Records that are due remain, because other sessions had them locked; the next run takes them.</summary>
    Incomplete = 2,

    /// <summary>Stopped on request between two batches.</summary>
    Cancelled = 3,

    /// <summary>A batch failed and was undone. Why is not part of the evidence: the text of an error may quote data.</summary>
    Failed = 4,
}
