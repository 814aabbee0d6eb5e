#if NET
using System.Runtime.InteropServices;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>The file at the end of a trail, and the head beside it. Used by one thread at a time.</summary>
internal sealed class AuditFileWriter : IDisposable
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

    public static AuditFileWriter Open(AuditFolder folder, AuditFileOptions options)
    {
#pragma warning disable CA2000 // The writer owns it from here on; where there is none, it is closed below.
        var folderLock = folder.Lock();
#pragma warning restore CA2000
        try
        {
            var files = folder.Files();
            var writtenHead = folder.ReadHead();
            if (files.Count == 0)
            {
                writtenHead = Begin(folder, options.Clock.GetUtcNow(), writtenHead);
                files = folder.Files();
            }

            var last = files[^1];
            var end = AuditEnd.Of(folder.PathOf(last.ToString()), last, writtenHead);
            var writer = new AuditFileWriter(folder, options, folderLock, last, end);
            writer.CutOff(end.Torn);
            return writer;
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

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
            (chain, length) = (before, lengthBefore);
            TryCut();
            throw;
        }

        WriteHead();
    }

    /// <summary>Begins the next file, which is chained to this one.</summary>
    public void Rotate()
    {
        var next = new AuditFileName(name.Number + 1, DateOnly.FromDateTime(Now.UtcDateTime));
        var bytes = new List<byte>();
        var nextChain = chain.Append(AuditLine.StartOfFile(new AuditFileStart(trail, next.Number, Now, chain.Digest)), bytes);
        folder.Create(next.ToString(), CollectionsMarshal.AsSpan(bytes));
#pragma warning disable CA2000 // The writer owns it: it takes the place of the file before.
        var opened = folder.Open(next.ToString(), FileMode.Open);
#pragma warning restore CA2000
        file.Dispose();
        (file, name, chain, length) = (opened, next, nextChain, bytes.Count);
        WriteHead();
    }

    /// <summary>Deletes the oldest files whose time has come. What was begun on an earlier day is ended first, so that it can go too.</summary>
    /// <returns>How many were deleted.</returns>
    public int DeleteOldest(AuditTrailAge age, CancellationToken cancellationToken)
    {
        RotateIfNeeded();
        var due = new List<AuditFileName>();
        AuditPurgeAnchor? anchor = null;
        foreach (var older in folder.Files().Where(older => older.Number < name.Number))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (age.Of(folder.PathOf(older.ToString())) is not { } read || read.DueAt > Now)
            {
                break;
            }

            due.Add(older);
            anchor = new AuditPurgeAnchor(older.Number, read.End.Line, read.End.Digest);
        }

        if (anchor is null)
        {
            return 0;
        }

        // Said before it is done: a crash in between leaves files that the next purge deletes, and no hole that nobody explains.
        Append([AuditLine.OfPurge(Now, anchor)]);
        due.ForEach(older => File.Delete(folder.PathOf(older.ToString())));
        folder.Flush();
        return due.Count;
    }

    public void Dispose()
    {
        file.Dispose();
        head.Dispose();
        folderLock.Dispose();
    }

    private static AuditHead Begin(AuditFolder folder, DateTimeOffset now, AuditHead? writtenHead)
    {
        if (writtenHead is { Line: > 1 })
        {
            throw new AuditException(FormattableString.Invariant(
                $"The audit trail in '{folder.Path}' was deleted: its head says that it had {writtenHead.Line} lines. Keep the folder as evidence, and begin a new one."));
        }

        var bytes = new List<byte>();
        var first = new AuditFileName(1, DateOnly.FromDateTime(now.UtcDateTime));
        var chain = AuditChain.Start.Append(AuditLine.StartOfFile(new AuditFileStart(Guid.NewGuid(), 1, now, AuditChain.Start.Digest)), bytes);

        // The head comes first: a file without one would look like a trail whose head was removed.
        File.Delete(folder.PathOf(AuditFileName.Head));
        folder.Create(AuditFileName.Head, Encoding.ASCII.GetBytes(chain.Head + "\n"));
        folder.Create(first.ToString(), CollectionsMarshal.AsSpan(bytes));
        return chain.Head;
    }

    private void CutOff(ReadOnlyMemory<byte> torn)
    {
        if (torn.IsEmpty)
        {
            return;
        }

        file.SetLength(length);
        Append([AuditLine.OfRepair(Now, torn)]);
    }

    // A clock that is set back begins no file: days only go forward.
    private void RotateIfNeeded()
    {
        if (length >= options.MaxFileBytes || DateOnly.FromDateTime(Now.UtcDateTime) > name.Day)
        {
            Rotate();
        }
    }

    private void Write(byte[][] bodies)
    {
        DemandUntouched();
        var bytes = new List<byte>(bodies.Length * 512);
        var next = bodies.Aggregate(chain, (last, body) => last.Append(body, bytes));
        RandomAccess.Write(file.SafeFileHandle, CollectionsMarshal.AsSpan(bytes), length);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
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
