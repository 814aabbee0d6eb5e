namespace ContactTracing.DataProtection.Hosting;

/// <summary>
/// When purges run, and how long they may take. Bound from the section <see cref="Section"/> of the configuration, then changed by
/// code; checked when the host starts.
/// </summary>
/// <remarks>
/// A record that becomes due just after a run has started is taken by the next one, or, when that fails, by the one after it. So it is
/// gone <c>2 x Interval + RunLimit</c> after it became due, and has to be due that long before its deadline (S8).
/// </remarks>
public sealed class PurgeScheduleOptions
{
    /// <summary>The section of the configuration that is bound.</summary>
    public const string Section = "ContactTracing:Purge";

    private static readonly TimeSpan LongestGrace = TimeSpan.FromHours(1), LongestPatience = TimeSpan.FromMinutes(1);

    /// <summary>The longest time between the starts of two runs; from one second to 31 days. A day where none is set.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>By how much a run may come earlier than its interval, by chance, so that many hosts do not ask one database at the same moment. It never comes later. Half an hour where none is set.</summary>
    public TimeSpan Jitter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The most time that a run takes, all types together. What is not done by then is stopped, its last batch undone, and tried again. At most the interval less the jitter; an hour where none is set.</summary>
    public TimeSpan RunLimit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a batch may go on after the host was asked to stop; then it is undone. Shorter than the time that the host has to stop (<c>HostOptions.ShutdownTimeout</c>, 30 seconds). Ten seconds where none is set.</summary>
    public TimeSpan DrainLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long before its deadline a record is due, at least <c>2 x Interval + RunLimit</c>. <see langword="null"/> for the lead of each
    /// policy, or for what the schedule needs where that is longer.
    /// </summary>
    public TimeSpan? Lead { get; set; }

    /// <summary>The most records that one transaction deletes, at least 1.</summary>
    public int BatchSize { get; set; } = PurgeOptions.DefaultBatchSize;

    /// <summary>The shortest lead with which one failed run breaks nothing.</summary>
    internal TimeSpan RequiredLead => (2 * Interval) + RunLimit;

    /// <summary>How long a store is waited for that should have answered, or ended.</summary>
    internal TimeSpan Patience => RunLimit < LongestPatience ? RunLimit : LongestPatience;

    /// <summary>
    /// How long a time of day has to stay that jumped ahead. An hour is three times the longest pause between two questions of a time
    /// daemon (1024 seconds), so that a wrong step is corrected by then. No more than half the interval: the lead has a whole one to spare
    /// for trouble, and the jump itself may have taken the other half.
    /// </summary>
    internal TimeSpan ClockGrace => Interval / 2 < LongestGrace ? Interval / 2 : LongestGrace;

    /// <summary>How long before its deadline a record of a type is due.</summary>
    internal TimeSpan LeadOf(RetentionPolicy policy) => Lead ?? (policy.Lead > RequiredLead ? policy.Lead : RequiredLead);
}
