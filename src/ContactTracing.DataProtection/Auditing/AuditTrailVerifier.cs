#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// Verifies a chained audit trail that is kept elsewhere than in files: it is given the lines in the order of the numbers under which the
/// store keeps them, and finds what was removed, altered, put in another order, cut off or written anew (S26).
/// </summary>
/// <remarks>Not safe to share between threads. One object verifies one trail once.</remarks>
public sealed class AuditTrailVerifier
{
    private readonly AuditFindings findings = new();
    private readonly AuditWalk walk;
    private readonly string place;
    private ChainedLine? first;
    private bool isBegun;

    /// <summary>Begins a verification.</summary>
    /// <param name="place">What findings name as <see cref="AuditFinding.File"/>: the table.</param>
    /// <param name="heads">Ends of this trail that are known: the one that the store keeps, and one that was kept elsewhere.</param>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> or <paramref name="heads"/> or one of them is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="place"/> is blank.</exception>
    public AuditTrailVerifier(string place, params AuditHead[] heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        Require.NoNulls(heads, nameof(heads));
        this.place = Require.NotBlank(place, nameof(place));
        walk = new AuditWalk(findings, [.. heads]) { Place = this.place };
    }

    /// <summary>The number of the last line that was read; 0 when there is none.</summary>
    public long Last => walk.Last;

    /// <summary>Reads the next line.</summary>
    /// <param name="number">The number under which the store keeps it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="agrees">Whether what the store keeps beside the text, such as columns for queries, agrees with it.</param>
    public void Read(long number, string? text, bool agrees = true)
    {
        var line = AuditTrailLine.ChainedLineOf(text);
        if (!isBegun)
        {
            Begin(number, line);
        }

        var isNext = walk.Read(line, number, line is { Number: 1 } ? AuditLine.Trail : null);
        if (line is not null && (!agrees || (isNext && line.Number != number)))
        {
            walk.Altered(number);
        }
    }

    /// <summary>Says that something is wrong that only the store can see.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="number">The number of the line; 0 where the table as a whole is meant.</param>
    /// <param name="message">What was found, as a sentence that quotes no entry.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    public void Report(AuditFindingKind kind, long number, string message) => findings.Add(kind, place, number, Require.NotBlank(message, nameof(message)));

    /// <summary>Ends the verification.</summary>
    public AuditVerification End()
    {
        walk.End(place);
        CheckBeginning();
        return new AuditVerification
        {
            Findings = findings.InOrder(walk.Purges.Select(static purge => purge.Line).DefaultIfEmpty().Max()),
            Entries = walk.Entries,
            Head = walk.Head,
        };
    }

    // Where older lines were deleted in time, the chain begins at what their deletion left behind.
    private void Begin(long number, ChainedLine? line)
    {
        (isBegun, first) = (true, line);
        var begins = line?.Number ?? number;
        if (begins > 1)
        {
            (walk.Last, walk.Digest) = (begins - 1, null);
        }
    }

    private void CheckBeginning()
    {
        if (first is not { Number: > 1 } oldest)
        {
            return;
        }

        var isSaid = walk.Purges.Any(purge => purge.Line > oldest.Number - 1 || (purge.Line == oldest.Number - 1 && oldest.Continues(purge.Digest)));
        if (!isSaid)
        {
            Report(AuditFindingKind.Removed, oldest.Number, FormattableString.Invariant($"Before this line, lines 1 to {oldest.Number - 1} of the trail are missing, and no line says that their time had come."));
        }
    }
}
#endif
