#if NET
using System.Runtime.InteropServices;
using System.Text;

namespace ContactTracing.DataProtection;

// Opening: a new trail is begun, and one that is there is gone on from where it ends.
internal sealed partial class AuditFileWriter
{
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
}
#endif
