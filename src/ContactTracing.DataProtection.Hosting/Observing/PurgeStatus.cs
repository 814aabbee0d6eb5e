namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>What is known of one purge.</summary>
/// <param name="Preview">What was due when it was asked last; null before, and where the store does not hold the type.</param>
/// <param name="IsStored">Whether the store holds the type.</param>
/// <param name="CompletedAt">The start of the last run that completed in this process.</param>
/// <param name="LatestStart">The latest start among all runs that completed in this process. It is after <paramref name="CompletedAt"/> where the clock was set back in between.</param>
/// <param name="Failure">How the last attempt failed; null when it did not.</param>
/// <param name="StuckRun">The run that was told to stop and has not ended; null when there is none.</param>
internal sealed record PurgeStatus(
    PurgePreview? Preview = null,
    bool IsStored = true,
    DateTimeOffset? CompletedAt = null,
    DateTimeOffset? LatestStart = null,
    PurgeFailure? Failure = null,
    Guid? StuckRun = null)
{
    /// <summary>The latest start among all runs that completed, here or by the evidence in the store, whatever the clock says now.</summary>
    public DateTimeOffset? LatestCompletion => new[] { CompletedAt, LatestStart, Preview?.LastCompletedAt }.Max();

    /// <summary>
    /// The start of the last run that completed, here or by the evidence in the store. One in the future was written by a clock that was
    /// wrong, and says nothing; a few minutes are the difference between two machines.
    /// </summary>
    public DateTimeOffset? LastCompletedAt(DateTimeOffset now) =>
        new[] { CompletedAt, Preview?.LastCompletedAt }.Where(at => at <= now + ClockTolerance.Skew).Max();
}
