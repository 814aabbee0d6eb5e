#if NET
using System.Runtime.InteropServices;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>The file at the end of a trail, and the head beside it. Used by one thread at a time.</summary>
internal sealed partial class AuditFileWriter : IDisposable
{
    private readonly AuditFolder folder;
    private readonly AuditFileOptions options;
    private readonly FileStream folderLock;
    private readonly FileStream head;
    private FileStream file;
    private AuditFileName name;
    private readonly Guid trail;
    private AuditChain chain;
    private long length;

    private AuditFileWriter(AuditFolder folder, AuditFileOptions options, FileStream folderLock, AuditFileName name, AuditEnd end)
    {
        (this.folder, this.options, this.folderLock, this.name) = (folder, options, folderLock, name);
        (trail, chain, length) = (end.Start.Trail, end.Chain, end.Length);
        head = folder.Open(AuditFileName.Head, FileMode.Open);
        file = folder.Open(name.ToString(), FileMode.Open);
    }

    public AuditHead Head => chain.Head;

    private DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>Adds lines and waits until they are on the disk: all of them, or none and an exception.</summary>
    /// <exception cref="IOException">No room, or the file was deleted, cut short or replaced.</exception>
    public void Append(IReadOnlyList<byte[]> bodies, bool flushEach = false)
    {
        if (bodies.Count == 0)
        {
            return;
        }

        RotateIfNeeded();
        var (before, lengthBefore) = (chain, length);
        try
        {
            foreach (var part in flushEach ? bodies.Chunk(1) : [[.. bodies]])
            {
                Write(part);
            }
        }
        catch
        {
            var isPartOfItWritten = length > lengthBefore;
            (chain, length) = (before, lengthBefore);
            if (isPartOfItWritten)
            {
                TryCut();
            }

            throw;
        }

        WriteHead();
    }

    public void Dispose()
    {
        file.Dispose();
        head.Dispose();
        folderLock.Dispose();
    }

    private void Write(byte[][] bodies)
    {
        DemandUntouched();
        var bytes = new List<byte>(bodies.Length * 512);
        var next = bodies.Aggregate(chain, (last, body) => last.Append(body, bytes));
        try
        {
            RandomAccess.Write(file.SafeFileHandle, CollectionsMarshal.AsSpan(bytes), length);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch
        {
            // Only what was written here is cut off: what others did to the file stays, as evidence.
            TryCut();
            throw;
        }

        (chain, length) = (next, length + bytes.Count);
        DemandUntouched();
    }

    // What stands under the name has to grow with what is written: a file that was deleted or replaced does not.
    private void DemandUntouched()
    {
        var path = folder.PathOf(name.ToString());
        var found = new FileInfo(path);
        if (!found.Exists || found.Length != length || file.Length != length)
        {
            throw new AuditException($"The audit file '{path}' was deleted, cut short or replaced while it was written. Nothing is revealed until the trail is whole: run the verifier.");
        }
    }

    private void WriteHead() => RandomAccess.Write(head.SafeFileHandle, Encoding.ASCII.GetBytes(chain.Head + "\n"), 0);

    private void TryCut()
    {
        try
        {
            if (file.Length > length)
            {
                file.SetLength(length);
            }
        }
        catch (IOException)
        {
            // The next write finds a file that is longer than it should be, and fails as this one did.
        }
    }
}
#endif
