#if NET
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContactTracing.DataProtection;

/// <summary>
/// Entries of the audit trail as <c>AuditEvent</c> resources of HL7 FHIR R4 (4.0.1), for systems that collect audit trails of many programs.
/// </summary>
/// <remarks>The record is named by its random reference alone; there is no patient in the resource, on purpose.</remarks>
public static class FhirAuditEvent
{
    /// <summary>One entry as a resource.</summary>
    /// <param name="entry">An entry of the audit trail.</param>
    /// <param name="observer">The name of the system that wrote the trail.</param>
    /// <returns>JSON on one line.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="observer"/> is blank.</exception>
    public static string ToJson(AuditEntry entry, string observer)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var buffer = new ArrayBufferWriter<byte>(2048);
        Write(buffer, entry, Require.NotBlank(observer, nameof(observer)));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Entries as resources, one a line: the form of bulk exports, <c>application/fhir+ndjson</c>.</summary>
    /// <param name="target">Where to; it stays open.</param>
    /// <param name="entries">The entries, such as those of <see cref="AuditFileStore.Read"/>.</param>
    /// <param name="observer">The name of the system that wrote the trail.</param>
    /// <exception cref="ArgumentNullException">An argument or an entry is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="observer"/> is blank.</exception>
    public static void Export(Stream target, IEnumerable<AuditEntry> entries, string observer)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(entries);
        Require.NotBlank(observer, nameof(observer));
        var buffer = new ArrayBufferWriter<byte>(2048);
        foreach (var entry in entries)
        {
            buffer.ResetWrittenCount();
            Write(buffer, entry ?? throw new ArgumentNullException(nameof(entries)), observer);
            buffer.Write("\n"u8);
            target.Write(buffer.WrittenSpan);
        }
    }

    private static void Write(ArrayBufferWriter<byte> buffer, AuditEntry entry, string observer)
    {
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("resourceType", "AuditEvent");
        json.WriteCoding("type", FhirCode.PatientRecord);
        json.WriteCodings("subtype", FhirCode.SubtypesOf(entry));
        json.WriteString("action", FhirCode.ActionOf(entry.Requested));
        json.WriteString("recorded", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("outcome", FhirCode.OutcomeOf(entry.Outcome));
        json.WriteString("outcomeDesc", entry.Outcome.ToString());
        json.WriteConcepts("purposeOfEvent", FhirCode.PurposesOf(entry));
        WriteAgent(json, entry);
        WriteSource(json, observer);
        WriteEntity(json, entry);
        json.WriteEndObject();
    }

    private static void WriteAgent(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray("agent");
        json.WriteStartObject();
        json.WriteConcept("type", FhirCode.HumanUser);
        if (entry.ActorId is { } actor)
        {
            json.WriteIdentifier("who", system: null, actor);
        }

        json.WriteBoolean("requestor", true);
        json.WriteConcepts("purposeOfUse", FhirCode.PurposesOf(entry));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, string observer)
    {
        json.WriteStartObject("source");
        json.WriteStartObject("observer");
        json.WriteString("display", observer);
        json.WriteEndObject();
        json.WriteCodings("type", [FhirCode.ApplicationServer]);
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray("entity");
        json.WriteStartObject();
        if (!entry.Reference.IsEmpty)
        {
            json.WriteIdentifier("what", "urn:ietf:rfc:3986", "urn:uuid:" + entry.Reference);
        }

        json.WriteCoding("type", FhirCode.SystemObject);
        json.WriteCoding("role", FhirCode.DomainResource);
        json.WriteString("name", entry.Target);
        json.WriteDetails([
            ("justification", entry.Justification),
            ("categories", entry.Categories == DataCategories.None ? null : entry.Categories.ToString()),
            ("breakGlassReason", entry.BreakGlassReason),
        ]);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
#endif
