#if NET
namespace ContactTracing.DataProtection;

// From file to file.
internal sealed partial class AuditWalk
{
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
            digest = next.Number == 1 ? digest : null;
        }
        else if (next.Number == file.Number)
        {
            findings.Add(AuditFindingKind.Replaced, next.ToString(), 0, FormattableString.Invariant($"Two files have the number {next.Number}."));
        }
        else if (next.Number > file.Number + 1)
        {
            findings.Add(AuditFindingKind.MissingFile, next.ToString(), 0, FormattableString.Invariant($"Before this file, files {file.Number + 1} to {next.Number - 1} are missing."));
            digest = null;
        }

        file = next;
        start = null;
    }

    private void ReadStart(ChainedLine line)
    {
        start = line.Kind == AuditLine.File ? AuditLine.ToStart(line.Json) : null;
        firstLine ??= line;
        if (start is null)
        {
            return;
        }

        var isOther = start.Number != file.Number || (trail ?? start.Trail) != start.Trail || (digest is not null && start.Previous != digest);
        trail ??= start.Trail;
        if (!isOther)
        {
            digest = start.Previous;
            last = last == 0 || line.Number > last + 1 ? line.Number - 1 : last;
            return;
        }

        findings.Add(AuditFindingKind.Replaced, file.ToString(), 1, "The file does not continue the one before: it is of another trail, or was written anew.");
        (last, digest) = (line.Number - 1, start.Previous);
    }

    // Files that are gone must have been deleted in time, which a later line says.
    private void CheckBeginning()
    {
        if (first is not { Number: > 1 } oldest)
        {
            return;
        }

        var isSaid = purges.Any(purge => purge.File > oldest.Number - 1
            || (purge.File == oldest.Number - 1 && purge.Line == firstLine?.Number - 1 && purge.Digest == AuditLine.ToStart(firstLine!.Json)?.Previous));
        if (!isSaid)
        {
            findings.Add(AuditFindingKind.MissingFile, oldest.ToString(), 0, FormattableString.Invariant($"Before this file, files 1 to {oldest.Number - 1} are missing, and no line says that their time had come."));
        }
    }
}
#endif
