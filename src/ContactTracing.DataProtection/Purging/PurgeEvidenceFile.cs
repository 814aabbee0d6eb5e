#if NET
using System.Runtime.CompilerServices;

namespace ContactTracing.DataProtection;

/// <summary>Evidence of purges in a file to which lines are only ever added, one JSON object a line, in UTF-8.</summary>
/// <remarks>
/// <para>
/// A line is on the disk when <see cref="WriteAsync"/> returns. One that a crash tore is left where it is and ended by the next entry;
/// readers pass over it. A full disk fails the write with <see cref="PurgeEvidenceException"/> and leaves the file as it was.
/// </para>
/// <para>
/// Safe to share between threads. Between processes it is not: a second one that writes at the same moment is refused. A store that
/// has transactions keeps its evidence better than a file, in the transaction of the delete.
/// </para>
/// </remarks>
/// <param name="path">The file, a name that is not empty; it is created with its first entry, its folder must exist.</param>
public sealed class PurgeEvidenceFile(string path) : IPurgeEvidenceStore, IDisposable
{
    private const byte EndOfLine = (byte)'\n';

    private readonly string path = Require.NotBlank(path, nameof(path));
    private readonly SemaphoreSlim turn = new(1);

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">Stopped; nothing was written.</exception>
    public async Task WriteAsync(PurgeEvidence evidence, CancellationToken cancellationToken = default)
    {
        var line = EvidenceLine.Write(evidence ?? throw new ArgumentNullException(nameof(evidence)));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Append(line);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PurgeEvidenceException(
                $"The evidence of run {evidence.RunId} could not be written to '{path}', which is as it was: {failure.Message} Make room or give the right to write, and keep what this exception carries.",
                evidence,
                failure);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="PurgeEvidenceException">The file cannot be read, or a line was changed since it was written; the message names it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<IReadOnlyList<PurgeEvidence>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var order = new List<(Guid, string)>();
        var last = new Dictionary<(Guid, string), PurgeEvidence>();
        await foreach (var entry in EntriesAsync(cancellationToken).ConfigureAwait(false))
        {
            var key = (entry.RunId, entry.RecordType);
            if (!last.ContainsKey(key))
            {
                order.Add(key);
            }

            last[key] = entry;
        }

        return [.. order.Select(key => last[key])];
    }

    /// <summary>Lets go of what the object holds. The file stays.</summary>
    public void Dispose() => turn.Dispose();

    private void Append(byte[] line)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var length = file.Length;
        var isTorn = length > 0 && LastByteOf(file) != EndOfLine;
        file.Seek(0, SeekOrigin.End);
        try
        {
            // One write, so that no other process ever reads half of what this one means.
            file.Write(isTorn ? [EndOfLine, .. line] : line);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(length);
            throw;
        }
    }

    private static int LastByteOf(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }

    private async IAsyncEnumerable<PurgeEvidence> EntriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = OpenToRead();
        for (var number = 1; reader is not null && await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (EvidenceLine.IsTorn(line))
            {
                continue;
            }

            yield return EvidenceLine.Read(line) ?? throw new PurgeEvidenceException(
                FormattableString.Invariant($"Line {number} of '{path}' is no evidence: it was changed since it was written. Restore the file from a copy."));
        }
    }

    private StreamReader? OpenToRead()
    {
        try
        {
            return new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
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
