using ContactTracing.DataProtection.Hosting.Observing;
using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Scheduling;

/// <summary>Runs the purges of the host, on time and for as long as it lives.</summary>
internal sealed class PurgeService(
    IEnumerable<ScheduledPurge> purges,
    PurgeRound round,
    PurgeObserver observer,
    PurgeJournal journal,
    UnstoredTypes unstored,
    ClockWatch watch,
    IOptions<PurgeScheduleOptions> options,
    TimeProvider clock,
    ILogger<PurgeService> log) : BackgroundService
{
    private readonly IReadOnlyList<ScheduledPurge> purges = [.. purges];
#pragma warning disable CA5394 // Chance spreads the load; nobody gains by guessing it.
    private readonly PurgeTimetable timetable = new(options.Value, Random.Shared.NextDouble);
#pragma warning restore CA5394

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the host does not wait for the stores.
        await Task.Yield();
        var delay = await FirstDelayAsync(stoppingToken).ConfigureAwait(false);
        var since = new ElapsedTime(clock);
        log.Scheduled(purges.Count, options.Value.Interval, delay);
        while (true)
        {
            await since.ReachAsync(delay, stoppingToken).ConfigureAwait(false);
            var now = await watch.ConfirmAsync(stoppingToken).ConfigureAwait(false);
            (since, delay) = (new ElapsedTime(clock), timetable.NextInterval());
            await RunAsync(new PurgeRun(Guid.NewGuid(), now), since, delay, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan> FirstDelayAsync(CancellationToken stopping)
    {
        var haveAnswered = await observer.AskAllAsync(stopping).ConfigureAwait(false);
        foreach (var (recordType, _) in unstored.Find().Where(static type => type.Justification is null))
        {
            log.NotStored(recordType);
        }

        var now = clock.GetUtcNow();
        var statuses = purges.Select(journal.Of).Where(static status => status.IsStored).ToList();
        var completions = statuses.Select(status => status.LastCompletedAt(now)).ToList();
        return timetable.FirstDelay(
            now,
            completions.Contains(null) ? null : completions.Min(),
            isAnythingDue: !haveAnswered || statuses.Any(static status => status.Preview is { Due: > 0 }));
    }

    /// <summary>One run: every type, and then again those that are not done, until the next run takes them over.</summary>
    private async Task RunAsync(PurgeRun run, ElapsedTime since, TimeSpan interval, CancellationToken stopping)
    {
        log.Begins(run.Id, run.StartedAt);
        var open = round.Begin(purges);
        for (var attempt = 1; ; attempt++)
        {
            var rest = interval - since.Value;
            open = await round.ExecuteAsync(run, open, rest < options.Value.RunLimit ? rest : options.Value.RunLimit, stopping).ConfigureAwait(false);
            stopping.ThrowIfCancellationRequested();
            await observer.AskAllAsync(stopping).ConfigureAwait(false);
            if (open.Count == 0)
            {
                log.Ends(run.Id, interval - since.Value);
                return;
            }

            var pause = timetable.Pause(attempt);
            if (since.Value + pause >= interval)
            {
                log.Unfinished(run.Id, open.Count);
                return;
            }

            // Before the log says how long it takes: what follows the line counts.
            var failed = new ElapsedTime(clock);
            log.TriedAgain(run.Id, open.Count, pause);
            await failed.ReachAsync(pause, stopping).ConfigureAwait(false);
        }
    }
}
