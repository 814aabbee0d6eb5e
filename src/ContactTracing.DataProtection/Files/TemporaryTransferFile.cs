#if NET
namespace ContactTracing.DataProtection;

/// <summary>A temporary file in the folder of a store (ISO/IEC 27701, 8.4.1): deleted on disposal, and after a crash by recovery.</summary>
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
        file.Dispose();
        folder.Delete(name);
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync().ConfigureAwait(false);
        folder.Delete(name);
    }
}
#endif
