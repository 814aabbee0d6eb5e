#if NET
namespace ContactTracing.DataProtection;

/// <summary>The walk from file to file.</summary>
internal sealed class AuditFileWalk(AuditFindings findings, IReadOnlyList<AuditHead> heads)
{
    private readonly AuditWalk walk = new(findings, heads);
    private AuditFileName file;
    private AuditFileName? first;
    private ChainedLine? firstLine;
    private AuditFileStart? start;
    private Guid? trail;
    private (string File, int Line)? torn;

    public long Entries => walk.Entries;

    public AuditHead? Head => walk.Head;

    public void BeginFile(AuditFileName next)
    {
        if (torn is { } cut)
        {
            findings.Add(AuditFindingKind.Truncated, cut.File, cut.Line, "The last line has no end, and a later file follows.");
            torn = null;
        }

        if (first is null)
        {
            // Where older files were deleted in time, the chain begins at what their deletion left behind.
            first = next;
            walk.Digest = next.Number == 1 ? walk.Digest : null;
        }
        else if (next.Number == file.Number)
        {
            findings.Add(AuditFindingKind.Replaced, next.ToString(), 0, FormattableString.Invariant($"Two files have the number {next.Number}."));
        }
        else if (next.Number > file.Number + 1)
        {
            findings.Add(AuditFindingKind.MissingFile, next.ToString(), 0, FormattableString.Invariant($"Before this file, files {file.Number + 1} to {next.Number - 1} are missing."));
            walk.Digest = null;
        }

        (file, walk.Place, start) = (next, next.ToString(), null);
    }

    public void Read(ChainedLine? line, int number)
    {
        var isFirst = start is null && number == 1;
        if (isFirst && line is not null)
        {
            ReadStart(line);
        }

        walk.Read(line, number, isFirst ? AuditLine.File : null);
    }

    public void EndFile(bool isTorn, int number)
    {
        if (isTorn)
        {
            torn = (file.ToString(), number);
        }

        if (start is null)
        {
            findings.Add(AuditFindingKind.Replaced, file.ToString(), 0, "The file does not begin as one of this trail.");
        }
    }

    public void End()
    {
        if (torn is { } cut)
        {
            findings.Add(AuditFindingKind.Torn, cut.File, cut.Line, "The last line has no end: a crash, or somebody cut it.");
        }

        walk.End(first is null ? AuditFileName.Head : file.ToString());
        CheckBeginning();
    }

    private void ReadStart(ChainedLine line)
    {
        start = line.Kind == AuditLine.File ? AuditLine.ToStart(line.Json) : null;
        firstLine ??= line;
        if (start is null)
        {
            return;
        }

        var isOther = start.Number != file.Number || (trail ?? start.Trail) != start.Trail || (walk.Digest is not null && start.Previous != walk.Digest);
        trail ??= start.Trail;
        if (!isOther)
        {
            walk.Digest = start.Previous;
            walk.Last = walk.Last == 0 || line.Number > walk.Last + 1 ? line.Number - 1 : walk.Last;
            return;
        }

        findings.Add(AuditFindingKind.Replaced, file.ToString(), 1, "The file does not continue the one before: it is of another trail, or was written anew.");
        (walk.Last, walk.Digest) = (line.Number - 1, start.Previous);
    }

    // Files that are gone must have been deleted in time, which a later line says.
    private void CheckBeginning()
    {
        if (first is not { Number: > 1 } oldest)
        {
            return;
        }

        var isSaid = walk.Purges.Any(purge => purge.File > oldest.Number - 1
            || (purge.File == oldest.Number - 1 && purge.Line == firstLine?.Number - 1 && purge.Digest == AuditLine.ToStart(firstLine!.Json)?.Previous));
        if (!isSaid)
        {
            findings.Add(AuditFindingKind.MissingFile, oldest.ToString(), 0, FormattableString.Invariant($"Before this file, files 1 to {oldest.Number - 1} are missing, and no line says that their time had come."));
        }
    }
}
#endif
