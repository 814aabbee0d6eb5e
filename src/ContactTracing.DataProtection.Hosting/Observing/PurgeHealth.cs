using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>Whether one purge keeps the law, and why not.</summary>
/// <param name="Status">The worst of what holds.</param>
/// <param name="Reason">A sentence without its subject, the type of record.</param>
internal sealed record PurgeHealth(HealthStatus Status, string Reason)
{
    /// <summary>Judges what is known of a purge whose store has just answered.</summary>
    /// <param name="status">What is known.</param>
    /// <param name="since">Since when this process could have run it.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="options">The schedule.</param>
    /// <param name="lead">How long before its deadline a record is due.</param>
    public static PurgeHealth Of(PurgeStatus status, DateTimeOffset since, DateTimeOffset now, PurgeScheduleOptions options, TimeSpan lead)
    {
        var preview = status.Preview!;
        if (status.LatestCompletion is { } latest && latest > now + ClockTolerance.Skew)
        {
            // Before all else: by such a clock nothing is past its deadline, and nothing is quiet.
            return new(HealthStatus.Unhealthy, FormattableString.Invariant($"the clock is behind the evidence: it says {now.UtcDateTime:O}, and a run began at {latest.UtcDateTime:O}"));
        }

        var quiet = now - (status.LastCompletedAt(now) ?? since);
        if (preview.Expired > 0)
        {
            return new(HealthStatus.Unhealthy, FormattableString.Invariant($"{preview.Expired} records are past their deadline"));
        }

        if (status.StuckRun is { } stuck)
        {
            return new(HealthStatus.Unhealthy, $"stuck run: {stuck} was told to stop and has not ended");
        }

        if (quiet > lead)
        {
            return new(HealthStatus.Unhealthy, FormattableString.Invariant($"no run has completed within the lead of {lead}"));
        }

        if (status.Failure is { } failure)
        {
            return new(HealthStatus.Degraded, $"the last run failed with {failure.ErrorType}");
        }

        // A run that completed left nothing that was due at its start. What is due now has become so since: a run later it must be gone.
        return preview.Due > 0 && quiet > options.Interval + options.RunLimit
            ? new(HealthStatus.Degraded, FormattableString.Invariant($"{preview.Due} records are due, and no run has completed for {quiet}"))
            : new(HealthStatus.Healthy, "nothing is late");
    }
}
