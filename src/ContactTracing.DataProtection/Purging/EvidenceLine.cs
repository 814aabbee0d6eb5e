#if NET
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ContactTracing.DataProtection;

/// <summary>One entry of evidence as a line of JSON.</summary>
internal static class EvidenceLine
{
    private const string RunId = "runId", RecordType = "recordType", Kind = "kind", Cutoff = "cutoff", Deleted = "deleted", Blocked = "blocked";
    private const string Outcome = "outcome", StartedAt = "startedAt", EndedAt = "endedAt";

    private static readonly JsonWriterOptions OnlyTheLastBraceIsOne = new() { Encoder = EscapeClosingBraces() };

    /// <summary>The line with its end.</summary>
    public static byte[] Write(PurgeEvidence evidence)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, OnlyTheLastBraceIsOne))
        {
            json.WriteStartObject();
            json.WriteString(RunId, evidence.RunId);
            json.WriteString(RecordType, evidence.RecordType);
            json.WriteString(Kind, evidence.Kind.ToString());
            json.WriteString(Cutoff, Text(evidence.Cutoff));
            json.WriteNumber(Deleted, evidence.Deleted);
            json.WriteNumber(Blocked, evidence.Blocked);
            json.WriteString(Outcome, evidence.Outcome.ToString());
            json.WriteString(StartedAt, Text(evidence.StartedAt));
            json.WriteString(EndedAt, Text(evidence.EndedAt));
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a crash cut the line short: the brace that closes its object is the only one, and the last character.</summary>
    public static bool IsTorn(string line) => !line.EndsWith('}');

    /// <summary>Null when the line is no evidence.</summary>
    public static PurgeEvidence? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var entry = document.RootElement;
            return new PurgeEvidence
            {
                RunId = entry.GetProperty(RunId).GetGuid(),
                RecordType = entry.GetProperty(RecordType).GetString() ?? "",
                Kind = entry.TryGetProperty(Kind, out var kind) ? Enum.Parse<PurgeKind>(kind.GetString() ?? "") : PurgeKind.Retention,
                Cutoff = Instant(entry, Cutoff),
                Deleted = entry.GetProperty(Deleted).GetInt64(),
                Blocked = entry.GetProperty(Blocked).GetInt64(),
                Outcome = Enum.Parse<PurgeOutcome>(entry.GetProperty(Outcome).GetString() ?? ""),
                StartedAt = Instant(entry, StartedAt),
                EndedAt = Instant(entry, EndedAt),
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static JavaScriptEncoder EscapeClosingBraces()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.BasicLatin);
        settings.ForbidCharacter('}');
        return JavaScriptEncoder.Create(settings);
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(JsonElement entry, string name) =>
        DateTimeOffset.ParseExact(entry.GetProperty(name).GetString() ?? "", "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
#endif
