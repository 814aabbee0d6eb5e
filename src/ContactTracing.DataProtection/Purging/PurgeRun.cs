namespace ContactTracing.DataProtection;

/// <summary>
/// One run of purges, over one type of record or many. All of them judge by one present instant, so that dependents and the records
/// on which they depend are seen at the same time.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed record PurgeRun
{
    /// <summary>Describes a run.</summary>
    /// <param name="id">Tells it from every other run, for ever.</param>
    /// <param name="startedAt">The present instant.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, so that its evidence could be that of any run.</exception>
    public PurgeRun(Guid id, DateTimeOffset startedAt)
    {
        Id = id != Guid.Empty ? id : throw new ArgumentException("A run needs an id of its own.", nameof(id));
        StartedAt = startedAt.ToUniversalTime();
    }

    /// <summary>Tells the run from every other.</summary>
    public Guid Id { get; }

    /// <summary>The present instant of the run, in UTC: it decides what is due.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Hears after every batch what the run has done so far; <see langword="null"/> when nobody listens.</summary>
    public IProgress<PurgeEvidence>? Progress { get; init; }

    /// <summary>A new run that starts now.</summary>
    /// <param name="clock">Says what the present instant is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public static PurgeRun Start(TimeProvider clock) => new(Guid.NewGuid(), RetentionPolicy.Now(clock));
}
