using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContactTracing.DataProtection.Registry;

namespace ContactTracing.Generated.Tests.Registry;

public sealed class RegistryJsonTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void Json_NamesItsFormatFirst() =>
        Assert.Equal("contact-tracing-registry/1", JsonNode.Parse(ContactTracingRegistry.ToJson())!.AsObject().First().Value!.GetValue<string>());

    [Fact]
    public void Json_SaysExactlyWhatTheTypedDataSays()
    {
        var json = JsonNode.Parse(ContactTracingRegistry.ToJson())!.AsObject();
        json.Remove("format");

        Assert.True(JsonNode.DeepEquals(JsonSerializer.SerializeToNode(ContactTracingRegistry.Current, Options), json));
    }

    [Fact]
    public void Json_ReadsBackIntoTheTypedData()
    {
        var read = JsonSerializer.Deserialize<ProcessingRegistry>(ContactTracingRegistry.ToJson(), Options);

        Assert.Equal(JsonSerializer.Serialize(ContactTracingRegistry.Current, Options), JsonSerializer.Serialize(read, Options));
    }

    [Fact]
    public void Json_HasTheSameLineEndsEverywhere() => Assert.DoesNotContain('\r', ContactTracingRegistry.ToJson());
}
