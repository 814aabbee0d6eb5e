#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// An audit trail in files to which lines are only ever added, each chained to the one before by SHA-256, so that
/// <see cref="AuditVerifier"/> finds what was removed, altered or put in another order (décret 2020-551, art. 5-II; CNIL 2021-122).
/// </summary>
/// <remarks>
/// <para>
/// An entry is on the disk when the method returns. What a crash tore was promised to nobody: the next opening cuts it off and says so in
/// a line of its own. A full disk, or a file that was deleted, cut short or replaced under the store, fails the write, and the guard refuses.
/// </para>
/// <para>
/// The folder is the store's alone and has one writer; folder and files have the modes 0700 and 0600 on Unix. The chain has no secret:
/// whoever may write to the folder can rewrite all of it. Keep <see cref="Head"/> elsewhere from time to time, and give it to the verifier.
/// </para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed partial class AuditFileStore : IAuditStore, IDisposable
{
    private readonly object gate = new();
#pragma warning disable CA2213 // Writers may still wait for it; they find the store closed. It holds nothing of the system.
    private readonly SemaphoreSlim turn = new(1);
#pragma warning restore CA2213
    private readonly AuditFileOptions options;
    private readonly AuditFileWriter writer;
    private AuditBatch open = new();
    private volatile bool isDisposed;

    private AuditFileStore(AuditFileWriter writer, AuditFileOptions options) => (this.writer, this.options) = (writer, options);

    /// <summary>The end of the trail. Keep it where whoever writes the trail cannot: in a ticket, on paper, in another system.</summary>
    public AuditHead Head => writer.Head;

    /// <summary>Opens a trail, begins it where there is none, and cuts off what a crash tore.</summary>
    /// <param name="path">The folder, which is created where it is missing. It is for this trail alone; it may not be a link.</param>
    /// <param name="options">Size of files, clock, and how entries reach the disk; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="AuditException">
    /// The folder is a link, others have rights in it, another store writes to it, or the end of the trail is not what was written.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no right to it.</exception>
    public static AuditFileStore Open(string path, AuditFileOptions? options = null)
    {
        var folder = new AuditFolder(Require.NotBlank(path, nameof(path)));
        var chosen = options ?? new AuditFileOptions();
        folder.CreateOrVerify();
#pragma warning disable CA2000 // The store owns it.
        return new AuditFileStore(AuditFileWriter.Open(folder, chosen), chosen);
#pragma warning restore CA2000
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public void Append(AuditEntry entry)
    {
        var batch = Join([entry ?? throw new ArgumentNullException(nameof(entry))]);
        turn.Wait();
        Finish(batch);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) =>
        AppendAsync([entry ?? throw new ArgumentNullException(nameof(entry))], cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Require.NoNulls(entries, nameof(entries));
        cancellationToken.ThrowIfCancellationRequested();
        var batch = Join(entries);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        Finish(batch);
    }

    /// <summary>Writes what still waits, and closes the files. The trail stays.</summary>
    public void Dispose()
    {
        turn.Wait();
        if (!isDisposed)
        {
            Write(open);
            isDisposed = true;
            writer.Dispose();
        }

        turn.Release();
    }

    // Entries are turned into bytes by their own thread; only the chain needs the turn.
    private AuditBatch Join(IReadOnlyList<AuditEntry> entries)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var bodies = entries.Select(AuditLine.Of).ToArray();
        if (options.Durability == AuditDurability.PerEntry)
        {
            var own = new AuditBatch();
            own.Bodies.AddRange(bodies);
            return own;
        }

        lock (gate)
        {
            open.Bodies.AddRange(bodies);
            return open;
        }
    }

    /// <summary>With the turn in hand: writes the batch, unless somebody who had the turn before has done so.</summary>
    private void Finish(AuditBatch batch)
    {
        try
        {
            ObjectDisposedException.ThrowIf(isDisposed && !batch.IsDone, this);
            if (!batch.IsDone)
            {
                Write(batch);
            }
        }
        finally
        {
            turn.Release();
        }

        batch.ThrowIfFailed();
    }

    private void Write(AuditBatch batch)
    {
        lock (gate)
        {
            // Whoever comes now joins the next one.
            open = ReferenceEquals(open, batch) ? new AuditBatch() : open;
        }

        try
        {
            writer.Append(batch.Bodies, options.Durability == AuditDurability.PerEntry);
            batch.End(failure: null);
        }
#pragma warning disable CA1031 // Each writer of the batch throws it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            batch.End(failure);
        }
    }
}
#endif
