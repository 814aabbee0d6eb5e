using ContactTracing.DataProtection.EntityFrameworkCore.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>
/// An audit trail in a table to which rows are only ever added, each chained to the one before by SHA-256, as the lines of
/// <see cref="AuditFileStore"/> are (décret 2020-551, art. 5-II; CNIL 2021-122). Several processes may write to it.
/// </summary>
/// <remarks>
/// <para>
/// An entry is committed when the method returns, in a transaction of its own: what a business transaction undoes, the trail keeps. What
/// cannot be written is thrown, and the guard refuses. An entry whose commit was not answered is looked for, and not written twice.
/// </para>
/// <para>
/// The chain has no secret: whoever may write to the tables can rewrite all of them. Keep what <see cref="ReadHeadAsync"/> returns elsewhere from
/// time to time, and give it to <see cref="VerifyAsync"/>.
/// </para>
/// <para>Safe to share between threads; a process has one for each trail, so that its writers share transactions.</para>
/// </remarks>
public sealed partial class AuditTableStore : BatchedAuditStore, IPurgeableAuditStore
{
    private readonly OwnContext own;
    private readonly AuditTable table;
    private readonly TimeProvider clock;

    /// <summary>Sets up a store. The database is not asked for anything yet.</summary>
    /// <param name="openContext">
    /// Makes a context with the tables of <see cref="AuditModelExtensions.HasAuditTrail"/>: a new one each time, which the store disposes of.
    /// </param>
    /// <param name="clock">Says what the present instant is; <see langword="null"/> for the system's clock.</param>
    /// <exception cref="ArgumentNullException"><paramref name="openContext"/> is <see langword="null"/>.</exception>
    public AuditTableStore(Func<DbContext> openContext, TimeProvider? clock = null)
    {
        own = new OwnContext(openContext ?? throw new ArgumentNullException(nameof(openContext)));
        this.clock = clock ?? TimeProvider.System;
        table = new AuditTable(own, this.clock);
    }

    /// <summary>The end of the trail. Keep it where whoever writes the trail cannot: in a ticket, on paper, in another system.</summary>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns><see langword="null"/> when nothing was written yet, or the row of the head was removed or damaged.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<AuditHead?> ReadHeadAsync(CancellationToken cancellationToken = default) =>
        own.UseAsync(async context => (await AuditEnding.ReadAsync(context, cancellationToken).ConfigureAwait(false))?.ToHead());

    /// <summary>The entries of the trail, in order. Nothing is verified; rows that are no entries are passed over.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public IAsyncEnumerable<AuditEntry> ReadAsync(CancellationToken cancellationToken = default) => new AuditPages(own).EntriesAsync(cancellationToken);

    /// <summary>Reads the trail from its first row to its last, and finds what was removed, altered, put in another order, cut off or written anew (S26).</summary>
    /// <remarks>It needs no right to write. Others may write and purge meanwhile. Without a head that was kept elsewhere it believes the one in the database.</remarks>
    /// <param name="known">An end of this trail that was kept elsewhere; <see langword="null"/> when there is none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<AuditVerification> VerifyAsync(AuditHead? known = null, CancellationToken cancellationToken = default) =>
        new AuditTableVerification(own).ExecuteAsync(known, cancellationToken);

    /// <inheritdoc/>
    protected override void Write(IReadOnlyList<AuditEntry> entries) =>
        table.AppendAsync(previous => AuditTrailLine.Append(previous, entries), Waiting.Blocked).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override Task WriteAsync(IReadOnlyList<AuditEntry> entries) =>
        table.AppendAsync(previous => AuditTrailLine.Append(previous, entries), Waiting.Free);
}
