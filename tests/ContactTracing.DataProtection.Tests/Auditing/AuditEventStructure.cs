using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>
/// The structure of <c>AuditEvent</c> as HL7 FHIR R4 (4.0.1) publishes it: its elements with their cardinalities and types, the required
/// bindings, the code systems of the extensible ones, and the constraint sev-1. What is not in the table may not be there.
/// </summary>
internal static partial class AuditEventStructure
{
    private const string Terminology = "http://terminology.hl7.org/CodeSystem/", Dicom = "http://dicom.nema.org/resources/ontology/DCM";

    // path, least, most, type
    private static readonly (string Path, int Least, int Most, string Type)[] Elements =
    [
        ("type", 1, 1, "Coding"), ("subtype", 0, int.MaxValue, "Coding"), ("action", 0, 1, "code"), ("period", 0, 1, "Period"),
        ("recorded", 1, 1, "instant"), ("outcome", 0, 1, "code"), ("outcomeDesc", 0, 1, "string"), ("purposeOfEvent", 0, int.MaxValue, "CodeableConcept"),
        ("agent", 1, int.MaxValue, "BackboneElement"), ("agent.type", 0, 1, "CodeableConcept"), ("agent.role", 0, int.MaxValue, "CodeableConcept"),
        ("agent.who", 0, 1, "Reference"), ("agent.altId", 0, 1, "string"), ("agent.name", 0, 1, "string"), ("agent.requestor", 1, 1, "boolean"),
        ("agent.purposeOfUse", 0, int.MaxValue, "CodeableConcept"),
        ("source", 1, 1, "BackboneElement"), ("source.site", 0, 1, "string"), ("source.observer", 1, 1, "Reference"), ("source.type", 0, int.MaxValue, "Coding"),
        ("entity", 0, int.MaxValue, "BackboneElement"), ("entity.what", 0, 1, "Reference"), ("entity.type", 0, 1, "Coding"), ("entity.role", 0, 1, "Coding"),
        ("entity.lifecycle", 0, 1, "Coding"), ("entity.securityLabel", 0, int.MaxValue, "Coding"), ("entity.name", 0, 1, "string"),
        ("entity.description", 0, 1, "string"), ("entity.query", 0, 1, "base64Binary"), ("entity.detail", 0, int.MaxValue, "BackboneElement"),
        ("entity.detail.type", 1, 1, "string"), ("entity.detail.valueString", 1, 1, "string"),
    ];

    // The codes that are used here, of the value sets to which the elements are bound.
    private static readonly Dictionary<string, string[]> Codes = new()
    {
        ["action"] = ["C", "R", "U", "D", "E"],
        ["outcome"] = ["0", "4", "8", "12"],
        ["type"] = [Dicom + "|110110"],
        ["subtype"] = [Dicom + "|110127", .. new[] { "read", "update", "delete" }.Select(code => "http://hl7.org/fhir/restful-interaction|" + code)],
        ["purposeOfEvent"] = PurposesOfUse,
        ["agent.purposeOfUse"] = PurposesOfUse,
        ["agent.type"] = [Terminology + "extra-security-role-type|humanuser"],
        ["source.type"] = [.. Enumerable.Range(1, 9).Select(code => $"{Terminology}security-source-type|{code}")],
        ["entity.type"] = [.. Enumerable.Range(1, 4).Select(code => $"{Terminology}audit-entity-type|{code}")],
        ["entity.role"] = [.. Enumerable.Range(1, 24).Select(code => $"{Terminology}object-role|{code}")],
    };

    private static string[] PurposesOfUse =>
        [.. new[] { "PUBHLTH", "COC", "TREAT", "HOPERAT", "HRESCH", "PATRQT", "ETREAT" }.Select(code => Terminology + "v3-ActReason|" + code)];

    public static IReadOnlyList<string> Problems(JsonElement resource) =>
        [.. resource.GetProperty("resourceType").GetString() == "AuditEvent" ? Element(resource, "", ["resourceType"]) : ["no AuditEvent"]];

    private static IEnumerable<string> Element(JsonElement element, string path, string[] also)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        var expected = Elements.Where(e => e.Path.StartsWith(prefix, StringComparison.Ordinal) && !e.Path[prefix.Length..].Contains('.')).ToArray();
        foreach (var property in element.EnumerateObject().Where(p => !also.Contains(p.Name) && expected.All(e => e.Path != prefix + p.Name)))
        {
            yield return $"{prefix}{property.Name} is no element";
        }

        if (path == "entity" && element.TryGetProperty("name", out _) && element.TryGetProperty("query", out _))
        {
            yield return "sev-1: either a name or a query";
        }

        foreach (var problem in expected.SelectMany(e => Member(element, e, e.Path[prefix.Length..])))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Member(JsonElement element, (string Path, int Least, int Most, string Type) expected, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return expected.Least > 0 ? [$"{expected.Path} is missing"] : [];
        }

        if (expected.Most == 1)
        {
            return Value(value, expected.Path, expected.Type);
        }

        return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0
            ? [$"{expected.Path} is no list, or an empty one"]
            : value.EnumerateArray().SelectMany(item => Value(item, expected.Path, expected.Type));
    }

    private static IEnumerable<string> Value(JsonElement value, string path, string type) => type switch
    {
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path} is no boolean"],
        "instant" => Instant().IsMatch(value.GetString()!) ? [] : [$"{path} is no instant"],
        "string" => Text().IsMatch(value.GetString()!) ? [] : [$"{path} is no string"],
        "code" => Codes[path].Contains(value.GetString()) ? [] : [$"{path} has no code of its set"],
        "Coding" => Coding(value, path),
        "CodeableConcept" => value.GetProperty("coding").EnumerateArray().SelectMany(coding => Coding(coding, path)),
        "Reference" => Reference(value, path),
        "BackboneElement" => Element(value, path, []),
        _ => [$"{path} is not written here"],
    };

    private static IEnumerable<string> Coding(JsonElement coding, string path)
    {
        var isKnown = Codes[path].Contains($"{coding.GetProperty("system").GetString()}|{coding.GetProperty("code").GetString()}");
        return isKnown && coding.EnumerateObject().All(p => p.Name is "system" or "version" or "code" or "display" or "userSelected") ? [] : [$"{path} has no code of its set"];
    }

    private static IEnumerable<string> Reference(JsonElement reference, string path) =>
        reference.EnumerateObject().Any() && reference.EnumerateObject().All(p => p.Name is "reference" or "type" or "identifier" or "display") ? [] : [$"{path} is no reference"];

    // The regular expressions of the specification (datatypes.html).
    [GeneratedRegex(@"^([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^[ \r\n\t\S]+$")]
    private static partial Regex Text();
}
