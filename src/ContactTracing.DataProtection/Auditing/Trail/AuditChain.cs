#if NET
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactTracing.DataProtection;

/// <summary>
/// The chain: each line ends with its number in the trail and with the SHA-256 of the digest before it and of the line up to its own.
/// Whoever changes a line has to rewrite every later one, in every file, and the head.
/// </summary>
/// <param name="Line">The number of the last line.</param>
/// <param name="Digest">Its digest in hexadecimal digits.</param>
internal sealed record AuditChain(long Line, string Digest)
{
    private const string DigestKey = ",\"hash\":\"", End = "\"}";
    private const int DigestLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>The length of what follows the part of a line that is digested.</summary>
    private static readonly int TailLength = DigestKey.Length + DigestLength + End.Length;

    public static AuditChain Start { get; } = new(0, new string('0', DigestLength));

    public AuditHead Head => new(Line, Digest);

    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Adds a line, and returns the chain that ends with it.</summary>
    public AuditChain Append(byte[] body, List<byte> target)
    {
        var line = Line + 1;
        byte[] content = [.. body, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"line\":{line}"))];
        var digest = DigestAfter(Digest, content);
        target.AddRange(content);
        target.AddRange(Encoding.ASCII.GetBytes(DigestKey + digest + End + "\n"));
        return new AuditChain(line, digest);
    }

    /// <summary>Reads a line without its end. Null when it has not the form of one.</summary>
    public static ChainedLine? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length <= TailLength
            || !line.EndsWith("\"}"u8)
            || !line[^TailLength..].StartsWith(",\"hash\":\""u8))
        {
            return null;
        }

        var digest = Encoding.ASCII.GetString(line.Slice(line.Length - End.Length - DigestLength, DigestLength));
        if (!digest.All(static digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f'))
        {
            return null;
        }

        var content = line[..^TailLength].ToArray();
        try
        {
            using var document = JsonDocument.Parse((byte[])[.. content, (byte)'}']);
            var root = document.RootElement;
            return new ChainedLine(content, root.GetProperty("kind").GetString() ?? "", root.GetProperty("line").GetInt64(), digest, root.Clone());
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public static string DigestAfter(string previous, byte[] content)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.ASCII.GetBytes(previous));
        sha.AppendData(content);
        return Convert.ToHexStringLower(sha.GetCurrentHash());
    }
}

/// <summary>A line that has the form of one; whether it continues the chain, <see cref="Continues"/> says.</summary>
internal sealed record ChainedLine(byte[] Content, string Kind, long Number, string Digest, JsonElement Json)
{
    public AuditChain Chain => new(Number, Digest);

    public bool Continues(string previous) => AuditChain.DigestAfter(previous, Content) == Digest;
}
#endif
