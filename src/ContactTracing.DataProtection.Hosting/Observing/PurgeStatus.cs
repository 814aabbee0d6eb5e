namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>What is known of one purge.</summary>
/// <param name="Preview">What was due when it was asked last; null before, and where the store does not hold the type.</param>
/// <param name="IsStored">Whether the store holds the type.</param>
/// <param name="CompletedAt">The start of the last run that completed in this process.</param>
/// <param name="Failure">How the last attempt failed; null when it did not.</param>
internal sealed record PurgeStatus(
    PurgePreview? Preview = null, bool IsStored = true, DateTimeOffset? CompletedAt = null, PurgeFailure? Failure = null)
{
    /// <summary>
    /// The start of the last run that completed, here or by the evidence in the store. One in the future was written by a clock that was
    /// wrong, and says nothing.
    /// </summary>
    public DateTimeOffset? LastCompletedAt(DateTimeOffset now) =>
        new[] { CompletedAt, Preview?.LastCompletedAt }.Where(at => at <= now).Max();
}
