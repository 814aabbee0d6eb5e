#if NET
using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactTracing.DataProtection;

/// <summary>
/// What is kept beside a file: a line of JSON, and a line with its digest, so that a torn or damaged one is recognised and never read as
/// another date.
/// </summary>
internal static class DigestedLine
{
    private const int DigestLength = 2 * SHA256.HashSizeInBytes;

    public static byte[] Write(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n', .. Digest(buffer.WrittenSpan), (byte)'\n'];
    }

    /// <summary>Null when the bytes are not, or not all of, what was written, or have not the members that are read.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> bytes, Func<JsonElement, T?> readMembers)
        where T : class
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
            return readMembers(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(JsonElement entry, string key) =>
        DateTimeOffset.ParseExact(entry.GetProperty(key).GetString() ?? "", "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static byte[] Digest(ReadOnlySpan<byte> line) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(line)));
}
#endif
