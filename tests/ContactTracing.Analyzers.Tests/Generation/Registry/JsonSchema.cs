using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

/// <summary>
/// The part of JSON Schema that the published schema uses: type, const, enum, required, properties without further
/// ones, items, anyOf and references into <c>$defs</c>. Another keyword throws, so that none is taken for checked.
/// </summary>
internal sealed class JsonSchema(JsonNode root)
{
    private static readonly HashSet<string> Comments = ["$schema", "$defs", "title", "description"];

    /// <summary>Where and how <paramref name="json"/> does not fit; empty when it does.</summary>
    public IReadOnlyList<string> Problems(JsonNode? json) => [.. Problems(root, json, "$")];

    private IEnumerable<string> Problems(JsonNode schema, JsonNode? json, string path) =>
        schema.AsObject().Where(k => !Comments.Contains(k.Key)).SelectMany(k => Problems(k.Key, k.Value!, schema, json, path));

    private IEnumerable<string> Problems(string keyword, JsonNode value, JsonNode schema, JsonNode? json, string path) => keyword switch
    {
        "$ref" => Problems(root["$defs"]![value.GetValue<string>()["#/$defs/".Length..]]!, json, path),
        "anyOf" => When(!value.AsArray().Any(s => !Problems(s!, json, path).Any()), path, "fits no alternative"),
        "type" => When(!Names(value).Contains(TypeOf(json)), path, $"is {TypeOf(json)}"),
        "const" => When(!JsonNode.DeepEquals(value, json), path, $"is not {value}"),
        "enum" => When(!value.AsArray().Any(v => JsonNode.DeepEquals(v, json)), path, $"is none of {value.ToJsonString()}"),
        "required" => Names(value).Where(n => json is JsonObject o && !o.ContainsKey(n)).Select(n => $"{path}.{n} is missing"),
        "properties" => Members(json).Where(m => value[m.Key] is not null).SelectMany(m => Problems(value[m.Key]!, m.Value, $"{path}.{m.Key}")),
        "additionalProperties" => Members(json).Where(m => schema["properties"]![m.Key] is null).Select(m => $"{path}.{m.Key} is unknown"),
        "items" => (json as JsonArray ?? []).SelectMany((item, i) => Problems(value, item, $"{path}[{i}]")),
        _ => throw new NotSupportedException($"The schema says {keyword}, which this test does not check."),
    };

    private static IEnumerable<string> When(bool isProblem, string path, string text) => isProblem ? [$"{path} {text}"] : [];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? json) => json as JsonObject ?? [];

    private static IEnumerable<string> Names(JsonNode value) =>
        value is JsonArray array ? array.Select(n => n!.GetValue<string>()) : [value.GetValue<string>()];

    private static string TypeOf(JsonNode? json) => json?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        _ => "boolean",
    };
}
