namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>
/// When a purge has to stop: at its time limit; after the batch in progress when the host stops; in that batch when it takes longer than
/// the host can wait.
/// </summary>
internal sealed class PurgeStop : IDisposable
{
    private readonly CancellationToken stopping;
    private readonly CancellationTokenSource limited;
    private readonly CancellationTokenSource drained;
    private readonly CancellationTokenSource either;
    private readonly CancellationTokenRegistration onStopping;

    public PurgeStop(TimeProvider clock, TimeSpan limit, TimeSpan drain, CancellationToken stopping)
    {
        this.stopping = stopping;
        limited = new(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, clock);
        drained = new(Timeout.InfiniteTimeSpan, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, drained.Token);
        Token = either.Token;
        onStopping = stopping.Register(() => drained.CancelAfter(drain));
    }

    /// <summary>Says, also after the end, whether the purge was told to stop.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether the host is stopping, and not just the time up.</summary>
    public bool IsShutdown => stopping.IsCancellationRequested;

    /// <summary>Nothing is lost by stopping now.</summary>
    public void AfterBatch()
    {
        if (IsShutdown)
        {
            drained.Cancel();
        }
    }

    public void Dispose()
    {
        onStopping.Dispose();
        either.Dispose();
        drained.Dispose();
        limited.Dispose();
    }
}
