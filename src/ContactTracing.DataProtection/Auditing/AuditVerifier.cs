#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// Reads an audit trail from its first line to its last, and finds what was removed, altered, put in another order, cut off or replaced
/// since it was written (S26).
/// </summary>
/// <remarks>
/// It needs no right to write and no secret. Without a head that was kept elsewhere it believes the one in the folder: whoever rewrites
/// every line <b>and</b> that file is found only with one. Verify a trail while nobody writes to it, or read a torn last line accordingly.
/// </remarks>
public static class AuditVerifier
{
    /// <summary>Verifies a trail.</summary>
    /// <param name="path">The folder of an <see cref="AuditFileStore"/>.</param>
    /// <param name="known">An end of this trail that was kept elsewhere; <see langword="null"/> when there is none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no right to read it.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static AuditVerification Verify(string path, AuditHead? known = null, CancellationToken cancellationToken = default)
    {
        var folder = new AuditFolder(Require.NotBlank(path, nameof(path)));
        var findings = new AuditFindings();
        foreach (var stranger in folder.Strangers())
        {
            findings.Add(AuditFindingKind.StrangeFile, stranger, 0, "The name is not one that the store gives. Copies do not belong here.");
        }

        var head = folder.ReadHead();
        if (head is null)
        {
            findings.Add(AuditFindingKind.HeadMissing, AuditFileName.Head, 0, "The file that says where the trail ends is missing or damaged.");
        }

        var walk = new AuditFileWalk(findings, new AuditHead?[] { head, known }.OfType<AuditHead>().ToArray());
        foreach (var file in folder.Files())
        {
            ReadFile(folder, file, walk, cancellationToken);
        }

        walk.End();
        return new AuditVerification { Findings = findings.InOrder(), Entries = walk.Entries, Head = walk.Head };
    }

    private static void ReadFile(AuditFolder folder, AuditFileName file, AuditFileWalk walk, CancellationToken cancellationToken)
    {
        walk.BeginFile(file);
        var reader = new AuditLineReader(folder.PathOf(file.ToString()));
        foreach (var line in reader.Lines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            walk.Read(AuditChain.Read(line.Span), reader.LineNumber);
        }

        walk.EndFile(isTorn: !reader.Torn.IsEmpty, reader.LineNumber + 1);
    }
}
#endif
