namespace ContactTracing.DataProtection;

// The same questions asked of a clock, which tests replace.
public sealed partial class RetentionPolicy
{
    /// <inheritdoc cref="IsExpired(DateTimeOffset, DateTimeOffset)"/>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="clock">Says what the present instant is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public bool IsExpired(DateTimeOffset anchor, TimeProvider clock) => IsExpired(anchor, Now(clock));

    /// <summary>Whether the record is to be deleted now.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="clock">Says what the present instant is.</param>
    /// <returns><see langword="true"/> exactly when the present is at or after <see cref="DueAt(DateTimeOffset)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public bool IsDue(DateTimeOffset anchor, TimeProvider clock) => IsDue(anchor, Now(clock));

    /// <summary>Whether the record is to be deleted now, its purpose considered.</summary>
    /// <param name="anchor">The instant from which its period runs.</param>
    /// <param name="fulfilledAt">The instant at which its purpose was or will be fulfilled; <see langword="null"/> while it is not.</param>
    /// <param name="clock">Says what the present instant is.</param>
    /// <returns><see langword="true"/> exactly when the present is at or after <see cref="DueAt(DateTimeOffset, DateTimeOffset?)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public bool IsDue(DateTimeOffset anchor, DateTimeOffset? fulfilledAt, TimeProvider clock) => IsDue(anchor, fulfilledAt, Now(clock));

    /// <inheritdoc cref="Cutoff(DateTimeOffset)"/>
    /// <param name="clock">Says what the present instant is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public DateTimeOffset Cutoff(TimeProvider clock) => Cutoff(Now(clock));

    /// <inheritdoc cref="ExpiryCutoff(DateTimeOffset)"/>
    /// <param name="clock">Says what the present instant is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public DateTimeOffset ExpiryCutoff(TimeProvider clock) => ExpiryCutoff(Now(clock));

    internal static DateTimeOffset Now(TimeProvider clock) => (clock ?? throw new ArgumentNullException(nameof(clock))).GetUtcNow();
}
