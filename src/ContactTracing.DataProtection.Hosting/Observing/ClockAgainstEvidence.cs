using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>
/// Holds the clock against the evidence: a run that completed cannot have begun in the future. Where it seems so, the clock was set back,
/// or it was ahead when that run began; either way nobody knows what is due. Safe to share between threads.
/// </summary>
internal sealed class ClockAgainstEvidence(PurgeJournal journal, TimeProvider clock, ILogger<ClockAgainstEvidence> log)
{
    private readonly object turn = new();
    private bool isBehind;

    /// <summary>Says it to the log, once for each time that it happens.</summary>
    public void Compare()
    {
        lock (turn)
        {
            var now = clock.GetUtcNow();
            var latest = journal.LatestCompletion;
            if (latest > now + ClockTolerance.Skew && !isBehind)
            {
                log.ClockIsBehind(now, latest.Value);
            }

            isBehind = latest > now + ClockTolerance.Skew;
        }
    }
}
