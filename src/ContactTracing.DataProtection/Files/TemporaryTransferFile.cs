#if NET
namespace ContactTracing.DataProtection;

/// <summary>A temporary file in the folder of a store (ISO/IEC 27701, 8.4.1): deleted on disposal, after a crash by recovery, and when its data is due by the purge.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class TemporaryTransferFile : IDisposable, IAsyncDisposable
{
    private readonly StoreFolder folder;
    private readonly string name;
    private readonly FileStream file;

    internal TemporaryTransferFile(StoreFolder folder, string name)
    {
        this.folder = folder;
        this.name = name;
        file = folder.CreateNew(name);
    }

    /// <summary>The content, to write and to read. Once it is closed, recovery may delete the file before this is disposed.</summary>
    public Stream Content => file;

    /// <summary>Closes and deletes the file.</summary>
    /// <exception cref="IOException">It cannot be deleted; the next recovery tries again.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be deleted; the next recovery tries again.</exception>
    public void Dispose()
    {
        var isGone = TryDeleteWhileLocked();
        file.Dispose();
        DeleteUnless(isGone);
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        var isGone = TryDeleteWhileLocked();
        await file.DisposeAsync().ConfigureAwait(false);
        DeleteUnless(isGone);
    }

    // While it is locked no recovery takes it for a file of the dead. Windows deletes no open file; there it goes after it is closed.
    private bool TryDeleteWhileLocked() => folder.TryDelete(name);

    private void DeleteUnless(bool isGone)
    {
        if (!isGone)
        {
            folder.Delete(name);
        }
    }
}
#endif
