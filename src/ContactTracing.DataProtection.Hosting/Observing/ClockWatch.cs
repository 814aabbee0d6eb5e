using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>
/// Looks at the clock every minute, and keeps purges from a time of day that jumped ahead until it has stayed. A machine that slept has
/// jumped ahead too, and rightly: its monotonic clock may have stood still. So the new time is not refused, only waited for.
/// Safe to share between threads.
/// </summary>
internal sealed class ClockWatch : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1), ShortestPause = TimeSpan.FromMilliseconds(1);

    private readonly object turn = new();
    private readonly TimeProvider clock;
    private readonly ILogger<ClockWatch> log;
    private readonly ClockHistory history;
    private readonly long start;
    private readonly ITimer timer;
    private TimeSpan? heldUntil;

    public ClockWatch(TimeProvider clock, IOptions<PurgeScheduleOptions> options, ILogger<ClockWatch> log)
    {
        (this.clock, this.log, history, start) = (clock, log, new(options.Value.ClockGrace), clock.GetTimestamp());
        Look();
        timer = clock.CreateTimer(_ => Look(), null, Glance, Glance);
    }

    /// <summary>Looks now, and says to the log, once for each jump, that the clock jumped ahead, and that it is believed again.</summary>
    public ClockLook Look()
    {
        lock (turn)
        {
            var elapsed = clock.GetElapsedTime(start);
            var look = history.Add(elapsed, clock.GetUtcNow());
            var until = look.IsConfirmed ? (TimeSpan?)null : elapsed + look.Wait;
            if (until > (heldUntil ?? TimeSpan.MinValue))
            {
                log.ClockJumped(look.Jump, look.Now, look.Wait);
            }
            else if (until is null && heldUntil is not null)
            {
                log.ClockIsBelieved(look.Now);
            }

            heldUntil = until;
            return look;
        }
    }

    /// <summary>Waits until the time of day is believed.</summary>
    /// <returns>The present instant, by a clock that did not jump of late.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<DateTimeOffset> ConfirmAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var look = Look();
            if (look.IsConfirmed)
            {
                return look.Now;
            }

            var pause = look.Wait < Glance ? look.Wait : Glance;
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => timer.Dispose();
}
