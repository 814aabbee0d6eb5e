#if NET
namespace ContactTracing.DataProtection;

public sealed partial class TransferFileStore
{
    /// <summary>
    /// Places a legal hold on a file, in place of any earlier one. While it is in force, the file stays, in a purge, an erasure and an
    /// acknowledgement, and previews and evidence count it as blocked. It does not make the file readable past its deadline.
    /// </summary>
    /// <param name="id">The file.</param>
    /// <param name="hold">The hold; <see langword="null"/> lifts the one that there is.</param>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <exception cref="FileNotFoundException">There is no such file (any more), or its deletion is decided.</exception>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="IOException">It cannot be written, for example for want of room; an earlier one stands.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no right to it; an earlier one stands.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task SetLegalHoldAsync(Guid id, LegalHold? hold, CancellationToken cancellationToken = default)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        if (folder.KindOf(StoreFileName.Data(id)) == EntryKind.Missing || folder.Entries().Any(entry => Tombstone.Parse(entry.Name)?.Id == id))
        {
            throw NotFound(id);
        }

        if (hold is null)
        {
            folder.Delete(StoreFileName.Hold(id));
            folder.Flush();
        }
        else
        {
            FileHold.Write(folder, id, hold);
        }
    }

    /// <summary>The files under a legal hold that is in force, past their deadline too; the first hold to end first. A hold that is damaged is in force, and no <see cref="TransferFile.LegalHold"/> says what it was.</summary>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <exception cref="TransferFileException">The folder is a link, or others have rights in it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<IReadOnlyList<TransferFile>> ListUnderHoldAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        var now = options.Clock.GetUtcNow();
        return [.. FolderContent.Read(folder).Held.Where(file => file.IsUnderHold(now)).Select(file => new TransferFile(file, terms)).OrderBy(file => file.LegalHold?.ExpiresAt)];
    }
}
#endif
