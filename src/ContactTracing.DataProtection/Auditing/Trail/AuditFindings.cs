#if NET
namespace ContactTracing.DataProtection;

/// <summary>Findings as they are made, and the gaps between lines: a gap that is filled later was no removal, but another order.</summary>
internal sealed class AuditFindings
{
    private readonly List<AuditFinding> findings = [];
    private readonly List<Gap> gaps = [];

    public void Add(AuditFindingKind kind, string file, long line, string message) => findings.Add(new AuditFinding(kind, file, line, message));

    /// <summary>Lines from one number to another are not where they should be, which is before this place.</summary>
    public void Miss(long first, long last, string file, long line) => gaps.Add(new Gap(first, last, file, line));

    /// <summary>A line turned up behind others that were written after it.</summary>
    public void Late(long number, string file, long line)
    {
        var index = gaps.FindIndex(gap => gap.First <= number && number <= gap.Last);
        if (index < 0)
        {
            Add(AuditFindingKind.Reordered, file, line, FormattableString.Invariant($"Line {number} of the trail stands here a second time."));
            return;
        }

        Add(AuditFindingKind.Reordered, file, line, FormattableString.Invariant($"Line {number} of the trail stands behind one that was written after it."));
        var gap = gaps[index];
        gaps.RemoveAt(index);
        gaps.AddRange(new[] { gap with { Last = number - 1 }, gap with { First = number + 1 } }.Where(static rest => rest.First <= rest.Last));
    }

    /// <summary>All findings.</summary>
    /// <param name="deletedUpTo">The line up to which all were deleted in time: what is missing before it is no finding.</param>
    public IReadOnlyList<AuditFinding> InOrder(long deletedUpTo = 0)
    {
        foreach (var gap in gaps.Where(gap => gap.Last > deletedUpTo))
        {
            Add(AuditFindingKind.Removed, gap.File, gap.Line, FormattableString.Invariant($"Before this line, lines {gap.First} to {gap.Last} of the trail are missing."));
        }

        gaps.Clear();
        return [.. findings.OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line)];
    }

    private sealed record Gap(long First, long Last, string File, long Line);
}
#endif
