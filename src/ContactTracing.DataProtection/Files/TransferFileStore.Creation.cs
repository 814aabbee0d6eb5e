#if NET
using Microsoft.Win32.SafeHandles;

namespace ContactTracing.DataProtection;

public sealed partial class TransferFileStore
{
    /// <summary>
    /// Creates a file. It can be seen only whole, with its sidecar, on the disk; after a failure or a crash there is none, and other files
    /// are as they were.
    /// </summary>
    /// <param name="displayName">The name under which it is sent: a plain file name on any system, without a path. It is kept in the sidecar alone, since it may name a person; better that it does not.</param>
    /// <param name="recipient">To whom alone it goes, such as « Assurance Maladie » (S6).</param>
    /// <param name="anchor">The earliest instant from which data in it counts (<see cref="RetentionPolicy.EarliestAnchor"/>): a file is a copy, and does not restart the period of what it copies. One in the future counts from now.</param>
    /// <param name="write">Writes the content to the stream, which can be read and sought, too. It may close the stream.</param>
    /// <param name="cancellationToken">Stops; there is no file then.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="displayName"/>, <paramref name="recipient"/> or <paramref name="write"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="displayName"/> is no plain file name, or <paramref name="recipient"/> is empty.</exception>
    /// <exception cref="TransferFileException">The deadline of the data has come, so that no copy may be made (S8); or the folder is not safe.</exception>
    /// <exception cref="IOException">It cannot be written, for example for want of room.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<TransferFile> CreateAsync(
        string displayName, string recipient, DateTimeOffset anchor, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        NameToSend.Check(displayName, nameof(displayName));
        Require.NotBlank(recipient, nameof(recipient));
        ArgumentNullException.ThrowIfNull(write);
        var sidecar = new Sidecar(Guid.NewGuid(), displayName, recipient, anchor.ToUniversalTime(), options.Clock.GetUtcNow());
        RefuseExpired(sidecar.EarliestAnchor, sidecar.IngestedAt);
        var part = new PartFile(sidecar.Id, sidecar.EarliestAnchor);
        var content = await OpenPartAsync(part, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            try
            {
                await WriteAsync(content, write, cancellationToken).ConfigureAwait(false);
                using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
                await content.DisposeAsync().ConfigureAwait(false);
                Publish(part, sidecar);
            }
            catch
            {
                await content.DisposeAsync().ConfigureAwait(false);
                Withdraw(part);
                throw;
            }
        }

        return new TransferFile(new HeldFile(sidecar.Id, sidecar, sidecar.EarliestAnchor, LegalHold: null), terms);
    }

    /// <summary>
    /// Creates a temporary file, for what has to lie on a disk for a moment. It is deleted when it is disposed, and by recovery when its
    /// process has died; one that a process keeps open is deleted by the purge from which on its data is due, where the system allows.
    /// </summary>
    /// <param name="anchor">The earliest instant from which data in it counts (<see cref="RetentionPolicy.EarliestAnchor"/>): a file that is made from older records does not live longer than they. One in the future counts from now.</param>
    /// <param name="cancellationToken">Stops while others have the turn.</param>
    /// <exception cref="TransferFileException">The deadline of the data has come, so that no copy may be made (S8); or the folder is a link, or others have rights in it.</exception>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<TemporaryTransferFile> CreateTemporaryAsync(DateTimeOffset anchor, CancellationToken cancellationToken = default)
    {
        var now = options.Clock.GetUtcNow();
        var part = new PartFile(Guid.NewGuid(), RetentionPolicy.EarliestAnchor(anchor.ToUniversalTime(), now));
        RefuseExpired(part.Anchor, now);
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        return new TemporaryTransferFile(folder, part.Name);
    }

    private void RefuseExpired(DateTimeOffset anchor, DateTimeOffset now)
    {
        if (terms.IsExpired(anchor, now))
        {
            throw new TransferFileException(FormattableString.Invariant($"The data may not exist since {terms.Deadline(anchor):O} (S8), so no file of it is made."));
        }
    }

    // With the turn in hand, or recovery could find the file between its creation and its lock.
    private async Task<FileStream> OpenPartAsync(PartFile part, CancellationToken cancellationToken)
    {
        using var turn = await StoreLock.AcquireAsync(folder, cancellationToken).ConfigureAwait(false);
        return folder.CreateNew(part.Name);
    }

    // Writers of many formats close the stream they are given. The lock lives as long as the file is open, so they get a stream of
    // their own on it.
    private static async Task WriteAsync(FileStream part, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var borrowed = new SafeFileHandle(part.SafeFileHandle.DangerousGetHandle(), ownsHandle: false);
        var stream = new FileStream(borrowed, FileAccess.ReadWrite);
        await using (stream.ConfigureAwait(false))
        {
            await write(stream, cancellationToken).ConfigureAwait(false);
        }

        RandomAccess.FlushToDisk(part.SafeFileHandle);
    }

    private void Publish(PartFile part, Sidecar sidecar)
    {
        RefuseExpired(part.Anchor, options.Clock.GetUtcNow());
        if (folder.KindOf(part.Name) == EntryKind.Missing)
        {
            throw new TransferFileException(FormattableString.Invariant(
                $"The file {part.Id:N} is due since {terms.DueAt(part.Anchor):O}, and a purge has deleted it while it was written. Send what is fresher."));
        }

        sidecar.Write(folder);
        folder.Rename(part.Name, StoreFileName.Data(part.Id));
        folder.Flush();
    }

    // What cannot be taken away now, recovery takes away: none of it is a whole file with its sidecar once the data is gone.
    private void Withdraw(PartFile part)
    {
        var sidecar = StoreFileName.Sidecar(part.Id);
        foreach (var name in (string[])[StoreFileName.Data(part.Id), part.Name, StoreFileName.Unfinished(sidecar), sidecar])
        {
            folder.TryDelete(name);
        }
    }
}
#endif
