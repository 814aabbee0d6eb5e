namespace ContactTracing.DataProtection.Hosting.Scheduling;

/// <summary>
/// The time since an instant, by whichever clock went further. The monotonic one goes on when the other is set back; the other one
/// counts the hours in which the machine slept.
/// </summary>
internal sealed class ElapsedTime(TimeProvider clock)
{
    // How soon a clock that jumped ahead is noticed.
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    // A delay is cut to whole milliseconds: one of none would return at once, again and again.
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);

    private readonly long timestamp = clock.GetTimestamp();
    private readonly DateTimeOffset start = clock.GetUtcNow();

    public TimeSpan Value => Longer(clock.GetElapsedTime(timestamp), clock.GetUtcNow() - start);

    /// <summary>Waits until so much time has passed since the instant.</summary>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task ReachAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (time - Value is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(Longer(ShortestDelay, rest < Glance ? rest : Glance), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
