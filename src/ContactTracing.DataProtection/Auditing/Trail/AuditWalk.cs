#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// The walk of the verifier along the chain. After a finding it goes on from what stands there, so that one change is found once, where
/// it was made, and not again at every later line.
/// </summary>
internal sealed partial class AuditWalk(AuditFindings findings, IReadOnlyList<AuditHead> heads)
{
    private readonly List<AuditPurgeAnchor> purges = [];
    private AuditFileName file;
    private AuditFileName? first;
    private ChainedLine? firstLine;
    private AuditFileStart? start;
    private Guid? trail;
    private long last;
    private string? digest = AuditChain.Start.Digest;
    private (string File, int Line)? torn;

    public long Entries { get; private set; }

    public AuditHead? Head { get; private set; }

    public void Read(ChainedLine? line, int number)
    {
        var isFirst = start is null && number == 1;
        if (line is null)
        {
            Altered(number);
            (last, digest) = (last + 1, null);
            return;
        }

        if (isFirst)
        {
            ReadStart(line);
        }

        if (last > 0 && line.Number <= last)
        {
            findings.Late(line.Number, file.ToString(), number);
            return;
        }

        if (line.Number > last + 1)
        {
            findings.Miss(last + 1, line.Number - 1, file.ToString(), number);
        }
        else if (digest is not null && !line.Continues(digest))
        {
            Altered(number);
        }

        ReadContent(line, number, isFirst);
        CompareWithHeads(line, number);
        (last, digest, Head) = (line.Number, line.Digest, new AuditHead(Math.Max(1, line.Number), line.Digest));
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

        foreach (var head in heads.Where(head => head.Line > last).Take(1))
        {
            findings.Add(AuditFindingKind.Truncated, first is null ? AuditFileName.Head : file.ToString(), 0, FormattableString.Invariant($"The trail ends with line {last}, and once had {head.Line}."));
        }

        CheckBeginning();
    }

    private void ReadContent(ChainedLine line, int number, bool isFirst)
    {
        var isSound = line.Kind switch
        {
            AuditLine.Entry => AuditLine.ToEntry(line.Json) is not null,
            AuditLine.File => isFirst,
            AuditLine.Repair => true,
            AuditLine.Purge => AuditLine.ToPurge(line.Json) is not null,
            _ => false,
        };
        if (!isSound)
        {
            Altered(number);
        }

        Entries += isSound && line.Kind == AuditLine.Entry ? 1 : 0;
        if (isSound && line.Kind == AuditLine.Purge)
        {
            purges.Add(AuditLine.ToPurge(line.Json)!);
        }
    }

    private void CompareWithHeads(ChainedLine line, int number)
    {
        if (heads.Any(head => head.Line == line.Number && head.Digest != line.Digest))
        {
            findings.Add(AuditFindingKind.Replaced, file.ToString(), number, "Up to this line, the trail is not the one whose head is known: it was written anew.");
        }
    }

    private void Altered(int number) => findings.Add(AuditFindingKind.Altered, file.ToString(), number, "The line is not what was written.");
}
#endif
