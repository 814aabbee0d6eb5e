#if NET
using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ContactTracing.DataProtection;

/// <summary>The lines of a trail, before they are chained: an entry, the start of a file or of a trail without files, a repair, a deletion of older lines.</summary>
internal static class AuditLine
{
    public const string Entry = "entry", File = "file", Trail = "trail", Repair = "repair", Purge = "purge";

    /// <summary>An entry. The default encoder writes everything but plain letters and digits as <c>\uXXXX</c>, so no text can end its line.</summary>
    public static byte[] Of(AuditEntry entry) => Write(Entry, json =>
    {
        json.WriteString("at", Text(entry.At));
        WriteIfAny(json, "actor", entry.ActorId);
        json.WriteString("operation", entry.Operation.ToString());
        json.WriteString("requested", entry.Requested.ToString());
        json.WriteString("outcome", entry.Outcome.ToString());
        json.WriteString("target", entry.Target);
        if (!entry.Reference.IsEmpty)
        {
            json.WriteString("reference", entry.Reference.Value);
        }

        WriteIfAny(json, "purpose", entry.Purpose?.ToString());
        WriteIfAny(json, "justification", entry.Justification);
        WriteIfAny(json, "categories", entry.Categories == DataCategories.None ? null : entry.Categories.ToString());
        WriteIfAny(json, "breakGlass", entry.BreakGlassReason);
    });

    public static byte[] StartOfFile(AuditFileStart start) => Write(File, json =>
    {
        json.WriteString("trail", start.Trail);
        json.WriteNumber("file", start.Number);
        json.WriteString("at", Text(start.At));
        json.WriteString("previous", start.Previous);
    });

    public static byte[] StartOfTrail(Guid trail, DateTimeOffset at) => Write(Trail, json =>
    {
        json.WriteString("trail", trail);
        json.WriteString("at", Text(at));
    });

    public static byte[] OfRepair(DateTimeOffset at, ReadOnlyMemory<byte> torn) => Write(Repair, json =>
    {
        json.WriteString("at", Text(at));
        json.WriteNumber("bytes", torn.Length);
        json.WriteString("sha256", AuditChain.DigestOf(torn.Span));
    });

    public static byte[] OfPurge(DateTimeOffset at, AuditPurgeAnchor anchor) => Write(Purge, json =>
    {
        json.WriteString("at", Text(at));
        if (anchor.File > 0)
        {
            json.WriteNumber("throughFile", anchor.File);
        }

        json.WriteNumber("throughLine", anchor.Line);
        json.WriteString("digest", anchor.Digest);
    });

    /// <summary>Null when the line is no entry that was written here.</summary>
    public static AuditEntry? ToEntry(JsonElement line) => Parsed(() => new AuditEntry(
        Instant(line, "at"), Value<AuditOperation>(line, "requested"), Value<AccessOutcome>(line, "outcome"), line.GetProperty("target").GetString()!)
    {
        ActorId = TextOf(line, "actor"),
        Reference = line.TryGetProperty("reference", out var reference) ? RecordReference.Of(reference.GetGuid()) : default,
        Purpose = TextOf(line, "purpose") is null ? null : Value<TracingPurpose>(line, "purpose"),
        Justification = TextOf(line, "justification"),
        Categories = TextOf(line, "categories") is null ? DataCategories.None : Value<DataCategories>(line, "categories"),
        BreakGlassReason = TextOf(line, "breakGlass"),
    });

    public static AuditFileStart? ToStart(JsonElement line) => Parsed(() => new AuditFileStart(
        line.GetProperty("trail").GetGuid(), line.GetProperty("file").GetInt32(), Instant(line, "at"), line.GetProperty("previous").GetString()!));

    public static AuditPurgeAnchor? ToPurge(JsonElement line) => Parsed(() => new AuditPurgeAnchor(
        line.TryGetProperty("throughFile", out var file) ? file.GetInt32() : 0, line.GetProperty("throughLine").GetInt64(), line.GetProperty("digest").GetString()!));

    /// <summary>When a line of any kind was written; null when it does not say so.</summary>
    public static DateTimeOffset? InstantOf(JsonElement line)
    {
        try
        {
            return Instant(line, "at");
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return null;
        }
    }

    private static T? Parsed<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return null;
        }
    }

    private static bool IsUnreadable(Exception failure) =>
        failure is KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException;

    private static byte[] Write(string kind, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            members(json);
            json.WriteEndObject();
        }

        // The chain goes on inside the object.
        return buffer.WrittenSpan[..^1].ToArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? TextOf(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static T Value<T>(JsonElement line, string name)
        where T : struct, Enum => Enum.Parse<T>(line.GetProperty(name).GetString() ?? "");

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(JsonElement line, string name) =>
        DateTimeOffset.ParseExact(line.GetProperty(name).GetString() ?? "", "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
#endif
