#if NET
using System.Runtime.CompilerServices;

namespace ContactTracing.DataProtection;

/// <summary>The lines of a file of evidence, one at a time.</summary>
internal static class EvidenceFileLines
{
    /// <summary>None when there is no file yet.</summary>
    /// <returns>The number of each line, from 1 on; its entry, or null where it is none; and whether that is because a crash cut it short.</returns>
    /// <exception cref="PurgeEvidenceException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<(long Number, PurgeEvidence? Entry, bool IsTorn)> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = OpenToRead(path);
        for (var number = 1L; reader is not null && await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            var isTorn = EvidenceLine.IsTorn(line);
            yield return (number, isTorn ? null : EvidenceLine.Read(line), isTorn);
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

    private static StreamReader? OpenToRead(string path)
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
