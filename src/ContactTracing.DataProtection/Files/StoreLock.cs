#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// The turn to change a folder, among threads and processes: an exclusive lock on a file of it, which the system takes back when a
/// process dies. It is held for a moment, never while a caller writes or reads a file.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    /// <summary>How long whoever waits looks away at most. Whoever takes turn after turn pauses as long in between, or others would never get one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <exception cref="TransferFileException">The folder is not safe to use.</exception>
    /// <exception cref="OperationCanceledException">Stopped while others had the turn.</exception>
    public static async Task<StoreLock> AcquireAsync(StoreFolder folder, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            folder.Verify();
            if (folder.KindOf(StoreFileName.Lock) is EntryKind.Link or EntryKind.Directory)
            {
                throw new TransferFileException($"'{folder.PathOf(StoreFileName.Lock)}' is not the lock of this store. Somebody has replaced it: look why, and delete it.");
            }

            try
            {
                return new StoreLock(folder.Lock(StoreFileName.Lock, create: true));
            }
            catch (IOException failure) when (IsInUse(failure))
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether a file could not be opened because another process, or another handle, has it locked.</summary>
    public static bool IsInUse(IOException failure)
    {
        const int SharingViolation = unchecked((int)0x80070020), LinuxWouldBlock = 11, BsdWouldBlock = 35;
        return failure.HResult == (OperatingSystem.IsWindows() ? SharingViolation : OperatingSystem.IsLinux() ? LinuxWouldBlock : BsdWouldBlock);
    }

    public void Dispose() => file.Dispose();
}
#endif
