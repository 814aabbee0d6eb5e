#if NET
using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ContactTracing.DataProtection;

/// <summary>
/// What is known of a file, kept beside it and gone with it: a line of JSON, and a line with its digest, so that a torn or damaged one
/// is recognised and never read as another date.
/// </summary>
/// <param name="Id">The file that it belongs to.</param>
/// <param name="DisplayName">The name under which the file is sent; it may name a person.</param>
/// <param name="Recipient">To whom the file goes.</param>
/// <param name="Anchor">The instant from which the period of the data runs, as it was declared.</param>
/// <param name="IngestedAt">When the store received it.</param>
internal sealed record Sidecar(Guid Id, string DisplayName, string Recipient, DateTimeOffset Anchor, DateTimeOffset IngestedAt)
{
    private const string IdKey = "id", NameKey = "name", RecipientKey = "recipient", AnchorKey = "anchor", IngestedAtKey = "ingestedAt";
    private const int DigestLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>More than any that is written here; what is larger is not read at all.</summary>
    public const int LongestLength = 64 * 1024;

    /// <summary>The instant from which the period runs: an anchor in the future counts from ingestion.</summary>
    public DateTimeOffset EarliestAnchor => RetentionPolicy.EarliestAnchor(Anchor, IngestedAt);

    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(IdKey, Id);
            json.WriteString(NameKey, DisplayName);
            json.WriteString(RecipientKey, Recipient);
            json.WriteString(AnchorKey, Text(Anchor));
            json.WriteString(IngestedAtKey, Text(IngestedAt));
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n', .. Digest(buffer.WrittenSpan), (byte)'\n'];
    }

    /// <summary>Null when the bytes are not, or not all of, what was written for this file.</summary>
    public static Sidecar? Parse(ReadOnlySpan<byte> bytes, Guid id)
    {
        var length = bytes.Length - DigestLength - 2;
        if (length < 0
            || bytes[length] != '\n'
            || bytes[^1] != '\n'
            || !bytes[(length + 1)..^1].SequenceEqual(Digest(bytes[..length])))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes[..length].ToArray());
            var entry = document.RootElement;
            var sidecar = new Sidecar(
                entry.GetProperty(IdKey).GetGuid(),
                entry.GetProperty(NameKey).GetString()!,
                entry.GetProperty(RecipientKey).GetString()!,
                Instant(entry, AnchorKey),
                Instant(entry, IngestedAtKey));
            return sidecar.Id == id ? sidecar : null;
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The number of the file only: the name may be that of a person.</summary>
    public override string ToString() => Id.ToString("N");

    private static byte[] Digest(ReadOnlySpan<byte> line) => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(line)));

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(JsonElement entry, string key) =>
        DateTimeOffset.ParseExact(entry.GetProperty(key).GetString() ?? "", "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
#endif
