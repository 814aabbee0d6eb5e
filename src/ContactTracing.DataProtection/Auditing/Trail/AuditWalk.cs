#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// The walk of a verifier along the chain. After a finding it goes on from what stands there, so that one change is found once, where
/// it was made, and not again at every later line.
/// </summary>
internal sealed class AuditWalk(AuditFindings findings, IReadOnlyList<AuditHead> heads)
{
    private readonly List<AuditPurgeAnchor> purges = [];
    private (string Place, long Number) altered;

    /// <summary>The file or table that is read, as findings name it.</summary>
    public string Place { get; set; } = "";

    /// <summary>The number of the last line, or of the one before the next.</summary>
    public long Last { get; set; }

    /// <summary>The digest to which the next line is chained; null when it is not known.</summary>
    public string? Digest { get; set; } = AuditChain.Start.Digest;

    public long Entries { get; private set; }

    public AuditHead? Head { get; private set; }

    /// <summary>The lines that say up to where older ones were deleted.</summary>
    public IReadOnlyList<AuditPurgeAnchor> Purges => purges;

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line; null when it has not the form of one.</param>
    /// <param name="number">Where it stands in the file or table.</param>
    /// <param name="start">The kind of line that may begin here; null in the middle.</param>
    /// <returns>Whether it has the number that follows.</returns>
    public bool Read(ChainedLine? line, long number, string? start = null)
    {
        if (line is null)
        {
            Altered(number);
            (Last, Digest) = (Last + 1, null);
            return false;
        }

        if (Last > 0 && line.Number <= Last)
        {
            findings.Late(line.Number, Place, number);
            return false;
        }

        var isNext = line.Number <= Last + 1;
        if (!isNext)
        {
            findings.Miss(Last + 1, line.Number - 1, Place, number);
        }
        else if (Digest is not null && !line.Continues(Digest))
        {
            Altered(number);
        }

        ReadContent(line, number, start);
        CompareWithHeads(line, number);
        (Last, Digest, Head) = (line.Number, line.Digest, new AuditHead(Math.Max(1, line.Number), line.Digest));
        return isNext;
    }

    /// <summary>Compares the end with the heads that are known.</summary>
    /// <param name="place">Where an end that is missing is found.</param>
    public void End(string place)
    {
        foreach (var head in heads.Where(head => head.Line > Last).Take(1))
        {
            findings.Add(AuditFindingKind.Truncated, place, 0, FormattableString.Invariant($"The trail ends with line {Last}, and once had {head.Line}."));
        }
    }

    /// <summary>Says once that a line is not what was written.</summary>
    public void Altered(long number)
    {
        if (altered != (Place, number))
        {
            altered = (Place, number);
            findings.Add(AuditFindingKind.Altered, Place, number, "The line is not what was written.");
        }
    }

    private void ReadContent(ChainedLine line, long number, string? start)
    {
        var isSound = line.Kind switch
        {
            AuditLine.Entry => AuditLine.ToEntry(line.Json) is not null,
            AuditLine.File or AuditLine.Trail => line.Kind == start,
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

    private void CompareWithHeads(ChainedLine line, long number)
    {
        if (heads.Any(head => head.Line == line.Number && head.Digest != line.Digest))
        {
            findings.Add(AuditFindingKind.Replaced, Place, number, "Up to this line, the trail is not the one whose head is known: it was written anew.");
        }
    }
}
#endif
