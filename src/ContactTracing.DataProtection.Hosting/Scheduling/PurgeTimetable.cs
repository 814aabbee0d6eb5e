namespace ContactTracing.DataProtection.Hosting.Scheduling;

/// <summary>When runs begin and attempts are repeated.</summary>
/// <param name="options">The schedule, valid.</param>
/// <param name="chance">A number from 0 to below 1, another each time.</param>
internal sealed class PurgeTimetable(PurgeScheduleOptions options, Func<double> chance)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(1);

    // Doubled that often, any first pause is past the longest.
    private const int MostDoublings = 20;

    /// <summary>The time from the start of one run to the start of the next: the interval, or less by the jitter, but never more.</summary>
    public TimeSpan NextInterval() => options.Interval - (options.Jitter * chance());

    /// <summary>
    /// How long a host that starts waits for its first run. None when something is due, or when no run completed within the interval:
    /// a process that is restarted all the time would otherwise put it off for ever.
    /// </summary>
    /// <param name="now">The present instant.</param>
    /// <param name="lastCompletedAt">The start of the last run that completed for all types; null when there is none.</param>
    /// <param name="isAnythingDue">Whether anything is due, or may be.</param>
    public TimeSpan FirstDelay(DateTimeOffset now, DateTimeOffset? lastCompletedAt, bool isAnythingDue)
    {
        if (isAnythingDue || lastCompletedAt is not { } last || last > now)
        {
            return TimeSpan.Zero;
        }

        var delay = NextInterval() - (now - last);
        return delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
    }

    /// <summary>The pause before an attempt is repeated: a minute, doubled each time up to an hour, and shorter where the interval is.</summary>
    /// <param name="failures">How many attempts have failed, at least 1.</param>
    public TimeSpan Pause(int failures)
    {
        var first = Shorter(FirstPause, options.Interval / 8);
        return Shorter(first * (1 << Math.Min(failures - 1, MostDoublings)), Shorter(LongestPause, options.Interval / 4));
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
