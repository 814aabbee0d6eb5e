#if NET
using System.Runtime.InteropServices;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// A line of a chained audit trail that is kept elsewhere than in files, such as in a table: an entry, the beginning of the trail, or the
/// statement that older lines were deleted. Its text has the form of the lines in files, and is what is digested.
/// </summary>
/// <remarks>
/// Immutable. The text is one line of ASCII. A store that keeps lines by their number, each written once and none changed, can have them
/// verified with <see cref="AuditTrailVerifier"/>.
/// </remarks>
public sealed class AuditTrailLine
{
    private readonly ChainedLine line;

    private AuditTrailLine(ChainedLine line, string text)
    {
        this.line = line;
        (Text, Head, At) = (text, new AuditHead(line.Number, line.Digest), AuditLine.InstantOf(line.Json) ?? DateTimeOffset.MinValue);
        Entry = line.Kind == AuditLine.Entry ? AuditLine.ToEntry(line.Json) : null;
    }

    /// <summary>The number of the line, and its digest, which covers every line before it.</summary>
    public AuditHead Head { get; }

    /// <summary>When it was written, in UTC; for an entry, <see cref="AuditEntry.At"/>.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The entry; <see langword="null"/> for any other line.</summary>
    public AuditEntry? Entry { get; }

    /// <summary>The line as it is kept.</summary>
    public string Text { get; }

    /// <summary>The first line of a trail.</summary>
    /// <param name="trail">Tells the trail from every other.</param>
    /// <param name="at">When it begins.</param>
    public static AuditTrailLine Begin(Guid trail, DateTimeOffset at) =>
        Append(AuditChain.Start, [AuditLine.StartOfTrail(trail, at)])[0];

    /// <summary>Chains entries to the end of a trail.</summary>
    /// <param name="previous">The end.</param>
    /// <param name="entries">What follows.</param>
    /// <returns>A line for each entry; the last one is the new end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="previous"/> or <paramref name="entries"/> or one of them is <see langword="null"/>.</exception>
    public static IReadOnlyList<AuditTrailLine> Append(AuditHead previous, IReadOnlyList<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(entries);
        Require.NoNulls(entries, nameof(entries));
        return Append(ChainOf(previous), [.. entries.Select(AuditLine.Of)]);
    }

    /// <summary>Chains the statement to the end of a trail that its oldest lines are deleted, their time having come. It is written before they are.</summary>
    /// <param name="previous">The end.</param>
    /// <param name="at">When.</param>
    /// <param name="through">The last line that is deleted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="previous"/> or <paramref name="through"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="through"/> is behind the end.</exception>
    public static AuditTrailLine AppendDeletion(AuditHead previous, DateTimeOffset at, AuditHead through)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(through);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(through.Line, previous.Line, nameof(through));
        return Append(ChainOf(previous), [AuditLine.OfPurge(at, new AuditPurgeAnchor(File: 0, through.Line, through.Digest))])[0];
    }

    /// <summary>Reads a line that was kept. Nothing is verified.</summary>
    /// <param name="text">Its text.</param>
    /// <returns><see langword="null"/> when it has not the form of one.</returns>
    public static AuditTrailLine? Parse(string? text) =>
        ChainedLineOf(text) is { Number: >= 1 } line ? new AuditTrailLine(line, text!) : null;

    /// <summary>Whether this line is the next after another.</summary>
    /// <param name="previous">The head of that line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="previous"/> is <see langword="null"/>.</exception>
    public bool Follows(AuditHead previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return Head.Line == previous.Line + 1 && line.Continues(previous.Digest);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    internal static ChainedLine? ChainedLineOf(string? text) => text is null ? null : AuditChain.Read(Encoding.UTF8.GetBytes(text));

    private static AuditChain ChainOf(AuditHead head) => new(head.Line, head.Digest);

    private static AuditTrailLine[] Append(AuditChain chain, IReadOnlyList<byte[]> bodies)
    {
        var lines = new AuditTrailLine[bodies.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var bytes = new List<byte>(capacity: 512);
            chain = chain.Append(bodies[i], bytes);
            var text = Encoding.ASCII.GetString(CollectionsMarshal.AsSpan(bytes)[..^1]);
            lines[i] = Parse(text)!;
        }

        return lines;
    }
}
#endif
