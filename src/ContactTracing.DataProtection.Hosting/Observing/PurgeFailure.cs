namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>How an attempt failed, without the words of the store.</summary>
/// <param name="RunId">The run.</param>
/// <param name="ErrorType">The full name of the exception, or <see cref="TimeLimit"/>.</param>
/// <param name="At">When.</param>
internal sealed record PurgeFailure(Guid RunId, string ErrorType, DateTimeOffset At)
{
    /// <summary>What stands for the name of an exception where the time was up.</summary>
    public const string TimeLimit = nameof(TimeLimit);

    /// <summary>What stands for it where a purge did not stop when it was told to.</summary>
    public const string Stuck = nameof(Stuck);
}
