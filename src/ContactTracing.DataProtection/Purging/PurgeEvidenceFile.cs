#if NET
namespace ContactTracing.DataProtection;

/// <summary>Evidence of purges in a file to which lines are only ever added, one JSON object a line, in UTF-8.</summary>
/// <remarks>
/// <para>
/// A line is on the disk when <see cref="WriteAsync"/> returns. One that a crash tore is left where it is and ended by the next entry;
/// <see cref="ReadAsync"/> passes over it, so that a crash does not stop the purges that follow, and <see cref="FindDamageAsync"/> names it. A
/// full disk fails the write with <see cref="PurgeEvidenceException"/> and leaves the file as it was.
/// </para>
/// <para>
/// Safe to share between threads, and between processes of one machine: they write in turn, by a lock on the file <c>path.lock</c>, which
/// stays behind, empty. Each waits up to ten seconds for its turn; then the write fails. File systems over a network may know no
/// locks. A store that has transactions keeps its evidence better than a file, in the transaction of the delete.
/// </para>
/// <para>
/// On Unix both files are created for their owner alone (mode 0600); files that are there keep their mode.
/// </para>
/// </remarks>
/// <param name="path">The file, a name that is not empty; it is created with its first entry, its folder must exist and be open to new files.</param>
public sealed class PurgeEvidenceFile(string path) : IPurgeEvidenceStore, IDisposable
{
    private const byte EndOfLine = (byte)'\n';

    private readonly string path = Require.NotBlank(path, nameof(path));
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>How long other processes are waited for.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">Stopped; nothing was written.</exception>
    public async Task WriteAsync(PurgeEvidence evidence, CancellationToken cancellationToken = default)
    {
        var line = EvidenceLine.Write(evidence ?? throw new ArgumentNullException(nameof(evidence)));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var alone = await EvidenceFileLock.AcquireAsync(path, Patience, cancellationToken).ConfigureAwait(false);
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
    /// <remarks>A line that a crash tore is passed over: ask <see cref="FindDamageAsync"/>.</remarks>
    /// <exception cref="PurgeEvidenceException">The file cannot be read, or a line was changed since it was written; the message names it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<IReadOnlyList<PurgeEvidence>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var order = new List<(Guid, string)>();
        var last = new Dictionary<(Guid, string), PurgeEvidence>();
        await foreach (var entry in ReadEntriesAsync(cancellationToken).ConfigureAwait(false))
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

    /// <summary>
    /// Every entry as it was written, the later ones of a run after the earlier ones, without holding the file in memory. Lines that a
    /// crash tore are passed over.
    /// </summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="PurgeEvidenceException">The file cannot be read, or a line was changed since it was written; the message names it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public IAsyncEnumerable<PurgeEvidence> ReadEntriesAsync(CancellationToken cancellationToken = default) =>
        EvidenceFileLines.ReadEntriesAsync(path, cancellationToken);

    /// <summary>
    /// Finds the lines from which no entry can be read: torn by a crash, or changed since they were written. For an audit. A torn line is an
    /// entry that was never acknowledged, and what it told of may be told nowhere else; a line that was cut by hand looks the same.
    /// </summary>
    /// <remarks>A last line that another process is about to write may be among them.</remarks>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Their numbers, from 1 on; none when the file is whole, or does not exist yet.</returns>
    /// <exception cref="PurgeEvidenceException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<IReadOnlyList<long>> FindDamageAsync(CancellationToken cancellationToken = default)
    {
        var damaged = new List<long>();
        await foreach (var line in EvidenceFileLines.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            if (line.Entry is null)
            {
                damaged.Add(line.Number);
            }
        }

        return damaged;
    }

    /// <summary>Lets go of what the object holds. The file stays.</summary>
    public void Dispose() => turn.Dispose();

    private void Append(byte[] line)
    {
        using var file = new FileStream(path, EvidenceFileLock.OwnersAlone(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite));
        var length = file.Length;
        var isTorn = length > 0 && LastByteOf(file) != EndOfLine;
        file.Seek(0, SeekOrigin.End);
        try
        {
            // One write, so that no other process ever reads half of what this one means.
            file.Write(isTorn ? [EndOfLine, .. line] : line);
            file.Flush(flushToDisk: true);
            if (length == 0)
            {
                // The file may be new, and its name not on the disk yet.
                DirectoryFlush.ToDisk(Path.GetDirectoryName(Path.GetFullPath(path))!);
            }
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
}
#endif
