#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// Where an audit trail ends: the number of its last line, and the digest of everything up to it. Whoever keeps one outside the reach of
/// the program can prove later that nothing before it was removed or rewritten (S26).
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed record AuditHead
{
    /// <summary>Names an end.</summary>
    /// <param name="line">The number of the line in the whole trail, from 1.</param>
    /// <param name="digest">Its digest: SHA-256 in 64 hexadecimal digits, lower case.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="digest"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="digest"/> is no such digest.</exception>
    public AuditHead(long line, string digest)
    {
        Line = line >= 1 ? line : throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are counted from 1.");
        Digest = Require.NotBlank(digest, nameof(digest));
        if (digest.Length != 64 || !digest.All(static digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f')))
        {
            throw new ArgumentException("A digest has 64 hexadecimal digits in lower case.", nameof(digest));
        }
    }

    /// <summary>The number of the line in the whole trail, from 1.</summary>
    public long Line { get; }

    /// <summary>The digest of the line, which covers every line before it.</summary>
    public string Digest { get; }

    /// <summary>The line and its digest, as the file of the head has them.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line:D20} {Digest}");
}
#endif
