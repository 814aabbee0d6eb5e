#if NET
namespace ContactTracing.DataProtection;

/// <summary>The lines of one file, however long they were made by whoever changed it: what is longer than any entry is no line.</summary>
internal sealed class AuditLineReader(string path)
{
    /// <summary>Three texts of 500 characters, each at most six bytes, with room to spare.</summary>
    private const int LongestLine = 64 * 1024;

    /// <summary>The number of the line in the file that was returned last, from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>How many bytes the lines have that are ended.</summary>
    public long WholeLength { get; private set; }

    /// <summary>What follows the last end of a line.</summary>
    public ReadOnlyMemory<byte> Torn { get; private set; }

    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        // A link could lead to a device without end, and a pipe, which has no length, would never answer.
        var info = new FileInfo(path);
        if (StoreFolder.KindOf(info) != EntryKind.File || info.Length == 0)
        {
            yield break;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024);
        var buffer = new byte[LongestLine];
        var length = 0;
        int next;
        while ((next = file.ReadByte()) >= 0)
        {
            if (next != '\n')
            {
                // One byte too many is kept, so that the line cannot pass for a shorter one.
                buffer[Math.Min(length++, LongestLine - 1)] = (byte)next;
                continue;
            }

            LineNumber++;
            WholeLength += length + 1;
            yield return buffer.AsMemory(0, length >= LongestLine ? 0 : length);
            length = 0;
        }

        Torn = buffer.AsSpan(0, Math.Min(length, LongestLine)).ToArray();
    }
}
#endif
