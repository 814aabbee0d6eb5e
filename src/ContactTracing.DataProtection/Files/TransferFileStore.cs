#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// A folder of files that are on their way to a recipient, such as the workbooks of the circular: created whole or not at all, readable
/// to their owner only, deleted on acknowledgement, and by the purge at the latest (S6, S7, S8, S10, S11).
/// </summary>
/// <remarks>
/// <para>
/// Beside each file lies a sidecar with its recipient, the instant from which its period runs and the name under which it is sent, and
/// its legal hold where one was placed. On the disk files have random numbers for names. A sidecar is on the disk before its file can be seen; a file without a readable one
/// is kept, and counts from the earlier of its file times (creation and last writing): what it holds was not created later.
/// </para>
/// <para>
/// Safe to share between threads and between processes that name one folder. The folder is the store's alone; what the store did not
/// put there is left alone, links are never followed. On Unix folder and files have the modes 0700 and 0600; on Windows they have the
/// rights that they inherit, which whoever creates the folder has to restrict.
/// </para>
/// <para>
/// To delete is to take the name away. The system frees the content when no process has it open and no hard link made outside the store
/// names it. Nothing is overwritten: journals, snapshots and the wear levelling of solid-state disks keep old blocks whatever is
/// written over them. Where that matters, encrypt the disk.
/// </para>
/// </remarks>
public sealed partial class TransferFileStore : IPurge
{
    private readonly StoreFolder folder;
    private readonly IPurgeEvidenceStore evidence;
    private readonly PurgeOptions options;
    private readonly RetentionPolicy terms;
    private readonly Recovery recovery;

    private TransferFileStore(StoreFolder folder, RetentionPolicy policy, IPurgeEvidenceStore evidence, PurgeOptions options)
    {
        (this.folder, this.evidence, this.options) = (folder, evidence, options);
        terms = options.Apply(policy);
        recovery = new Recovery(folder, terms, new InterruptedRuns(folder, evidence, terms, options.Clock));
    }

    /// <inheritdoc/>
    public string RecordType => terms.Name;

    /// <summary>Opens a store, and puts in order what a crash has left in it (<see cref="RecoverAsync"/>).</summary>
    /// <param name="path">The folder, which is created where it is missing. It is for transfer files alone; it may not be a link.</param>
    /// <param name="policy">How long a file may exist.</param>
    /// <param name="evidence">Where the evidence of deletions is kept. Its file does not lie in the folder.</param>
    /// <param name="options">Clock, lead, zone, and how many files are deleted in one turn; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/>, <paramref name="policy"/> or <paramref name="evidence"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or the lead of the options is not shorter than the retention.</exception>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="IOException">The folder cannot be created or read.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no right to it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static async Task<TransferFileStore> OpenAsync(
        string path, RetentionPolicy policy, IPurgeEvidenceStore evidence, PurgeOptions? options = null, CancellationToken cancellationToken = default)
    {
        var folder = new StoreFolder(Require.NotBlank(path, nameof(path)));
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(evidence);
        var store = new TransferFileStore(folder, policy, evidence, options ?? new PurgeOptions());
        folder.CreateIfMissing();
        await store.RecoverAsync(cancellationToken).ConfigureAwait(false);
        return store;
    }

    /// <summary>
    /// Puts the folder in order: deletes temporary files whose process has died, sidecars and holds without a file, and finishes deletions
    /// that were decided. What is due is left to the purge, which tells of it. Opening and every purge do it; ask for it to hear what was found.
    /// </summary>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<TransferFileRecovery> RecoverAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        return await recovery.RunAsync(options.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The files whose deadline has not come, the first to be deleted first.</summary>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<IReadOnlyList<TransferFile>> ListAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        var now = options.Clock.GetUtcNow();
        return [.. FolderContent.Read(folder).Held.Where(file => !terms.IsExpired(file.Anchor, now)).OrderBy(file => file.Anchor).Select(file => new TransferFile(file, terms))];
    }

    /// <summary>Opens a file for reading. A purge does not wait for the reader: the name goes, and on Unix the reader ends in peace.</summary>
    /// <param name="id">The file.</param>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <returns>The content.</returns>
    /// <exception cref="FileNotFoundException">There is no such file (any more).</exception>
    /// <exception cref="TransferFileException">Its deadline has come, or a link or a folder stands in its place.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<Stream> OpenReadAsync(Guid id, CancellationToken cancellationToken = default)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        var name = StoreFileName.Data(id);
        var kind = folder.KindOf(name);
        if (kind != EntryKind.File)
        {
            throw kind == EntryKind.Missing ? NotFound(id) : Replaced(id);
        }

        var file = HeldFile.Of(folder, id);
        if (terms.IsExpired(file.Anchor, options.Clock))
        {
            throw new TransferFileException(FormattableString.Invariant(
                $"The file {id:N} may not be used since {terms.Deadline(file.Anchor):O} (S8). A purge deletes it, unless a legal hold keeps it, which is no leave to use it."));
        }

        var content = new FileStream(folder.PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (folder.KindOf(name) == EntryKind.File)
        {
            return content;
        }

        await content.DisposeAsync().ConfigureAwait(false);
        throw Replaced(id);
    }

    private static FileNotFoundException NotFound(Guid id) => new($"The store has no file {id:N}.");

    private static TransferFileException Replaced(Guid id) =>
        new($"A link or a folder stands in the place of the file {id:N}. It is not opened: somebody has put it there.");
}
#endif
