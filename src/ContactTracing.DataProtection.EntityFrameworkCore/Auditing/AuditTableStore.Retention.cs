using ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

// The trail has a retention of its own, longer than that of the data and bounded too.
public sealed partial class AuditTableStore
{
    /// <summary>
    /// Deletes the oldest entries, which are older than the legal profile asks for (CNIL 2021-122: 6 to 12 months). A row of the trail
    /// says up to where, and keeps what remains verifiable.
    /// </summary>
    /// <param name="profile">The legal profile.</param>
    /// <param name="months">For how many months entries are kept; <see langword="null"/> for <see cref="RetentionProfile.AuditMinMonths"/>.</param>
    /// <param name="cancellationToken">Stops: what was deleted stays deleted, and the next purge finishes.</param>
    /// <returns>How many rows were deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is not between the two bounds of the profile.</exception>
    /// <exception cref="AuditException">The end of the trail is not what was written. Nothing was deleted.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<long> PurgeAsync(RetentionProfile profile, int? months = null, CancellationToken cancellationToken = default)
    {
        var purge = ToPurge(new AuditRetention(profile, months), new PurgeOptions { Clock = clock });
        return (await purge.PurgeAsync(PurgeRun.Start(clock), cancellationToken).ConfigureAwait(false)).Deleted;
    }

    /// <inheritdoc/>
    public IPurge ToPurge(AuditRetention retention, PurgeOptions? options = null, string name = IPurgeableAuditStore.DefaultName)
    {
        ArgumentNullException.ThrowIfNull(retention);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var chosen = options ?? new PurgeOptions { Clock = clock };
        return new AuditTablePurge(own, retention.With(chosen), chosen, name, SayAsync);
    }

    // The statement is a line like any other, so it waits for its turn.
    private Task<AuditHead> SayAsync(AuditHead through, CancellationToken cancellationToken) => InTurnAsync(
        () => table.AppendAsync(previous => [AuditTrailLine.AppendDeletion(previous, clock.GetUtcNow(), through)], Waiting.Free), cancellationToken);
}
