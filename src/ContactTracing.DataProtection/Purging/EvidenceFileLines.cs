#if NET
using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>The lines of a file of evidence, one at a time.</summary>
internal static class EvidenceFileLines
{
    private const byte EndOfLine = (byte)'\n';

    /// <summary>None when there is no file yet.</summary>
    /// <returns>The number of each line, from 1 on; its entry, or null where it is none; and whether that is because a crash cut it short.</returns>
    /// <exception cref="PurgeEvidenceException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<(long Number, PurgeEvidence? Entry, bool IsTorn)> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        await foreach (var line in TextsAsync(path, cancellationToken).ConfigureAwait(false))
        {
            var isTorn = EvidenceLine.IsTorn(line);
            yield return (++number, isTorn ? null : EvidenceLine.Read(line), isTorn);
        }
    }

    /// <summary>The entries of the lines; those that a crash tore are passed over.</summary>
    /// <exception cref="PurgeEvidenceException">The file cannot be read, or a line was changed since it was written.</exception>
    public static async IAsyncEnumerable<PurgeEvidence> ReadEntriesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            if (line.Entry is not null)
            {
                yield return line.Entry;
            }
            else if (!line.IsTorn)
            {
                throw new PurgeEvidenceException(
                    FormattableString.Invariant($"Line {line.Number} of '{path}' is no evidence: it was changed since it was written. Restore the file from a copy."));
            }
        }
    }

    // The end is where it is met first: half a line may be there by then, and what its writer adds to it is no line of its own.
    private static async IAsyncEnumerable<string> TextsAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = OpenToRead(path);
        if (file is null)
        {
            yield break;
        }

        var reader = PipeReader.Create(file, new StreamPipeReaderOptions(leaveOpen: true));
        for (var isAtEnd = false; !isAtEnd;)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = read.Buffer;
            while (rest.PositionOf(EndOfLine) is { } end)
            {
                yield return TextOf(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            isAtEnd = read.IsCompleted;
            if (isAtEnd && !rest.IsEmpty)
            {
                yield return TextOf(rest);
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
    }

    // A file that was restored from a copy may have the mark of UTF-8, or ends of line as Windows writes them.
    private static string TextOf(ReadOnlySequence<byte> line) => Encoding.UTF8.GetString(line).TrimStart('\uFEFF').TrimEnd('\r');

    private static FileStream? OpenToRead(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PurgeEvidenceException($"The evidence in '{path}' cannot be read: {failure.Message}", failure);
        }
    }
}
#endif
