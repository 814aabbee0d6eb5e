#if NET
using System.Text.Json;

namespace ContactTracing.DataProtection;

/// <summary>The data types of FHIR that an audit event needs. An empty list is left out: the JSON format has none.</summary>
internal static class FhirJson
{
    public static void WriteCoding(this Utf8JsonWriter json, string name, FhirCode code)
    {
        json.WritePropertyName(name);
        json.WriteCoding(code);
    }

    public static void WriteCodings(this Utf8JsonWriter json, string name, IEnumerable<FhirCode> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteCoding(code);
        }

        json.WriteEndArray();
    }

    public static void WriteConcept(this Utf8JsonWriter json, string name, FhirCode code)
    {
        json.WriteStartObject(name);
        json.WriteCodings("coding", [code]);
        json.WriteEndObject();
    }

    public static void WriteConcepts(this Utf8JsonWriter json, string name, IEnumerable<FhirCode> codes)
    {
        var all = codes.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var code in all)
        {
            json.WriteStartObject();
            json.WriteCodings("coding", [code]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteIdentifier(this Utf8JsonWriter json, string name, string? system, string value)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("identifier");
        if (system is not null)
        {
            json.WriteString("system", system);
        }

        json.WriteString("value", value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteDetails(this Utf8JsonWriter json, IEnumerable<(string Type, string? Value)> details)
    {
        var all = details.Where(static detail => detail.Value is not null).ToArray();
        if (all.Length == 0)
        {
            return;
        }

        json.WriteStartArray("detail");
        foreach (var (type, value) in all)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("valueString", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCoding(this Utf8JsonWriter json, FhirCode code)
    {
        json.WriteStartObject();
        json.WriteString("system", code.System);
        json.WriteString("code", code.Code);
        json.WriteString("display", code.Display);
        json.WriteEndObject();
    }
}
#endif
