#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// The turn to write to a file of evidence, among processes: an exclusive lock on a file beside it, which the system takes back when a
/// process dies. Not on the evidence itself, or whoever reads that would keep writers out, and they would keep readers out.
/// </summary>
internal sealed class EvidenceFileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream file;

    private EvidenceFileLock(FileStream file) => this.file = file;

    /// <param name="path">The file of evidence.</param>
    /// <param name="patience">How long others are waited for.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="IOException">Others had the turn for too long, or the lock cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The lock may not be created.</exception>
    /// <exception cref="OperationCanceledException">Stopped while others had the turn.</exception>
    public static async Task<EvidenceFileLock> AcquireAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        var options = OwnersAlone(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        for (var since = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return new EvidenceFileLock(new FileStream(path + ".lock", options));
            }
            catch (IOException failure) when (StoreLock.IsInUse(failure) && TimeProvider.System.GetElapsedTime(since) < patience)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Opens a file without a buffer, and creates it for its owner alone where the system has a mode for that.</summary>
    public static FileStreamOptions OwnersAlone(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    public void Dispose() => file.Dispose();
}
#endif
