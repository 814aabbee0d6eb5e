using System.Text.Json;
using System.Text.Json.Nodes;
using ContactTracing.Analyzers.Tests.Meta;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

/// <summary>The JSON is what the published schema says.</summary>
public sealed class RegistrySchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(Repository.Read("docs/contact-tracing-registry.schema.json"))!;

    [Fact]
    public void Json_OfEveryKindOfDeclaration_FitsTheSchema() => Assert.Empty(new JsonSchema(Schema).Problems(Everything()));

    [Fact]
    public void Json_OfOneDeclaration_FitsTheSchema() => Assert.Empty(new JsonSchema(Schema).Problems(
        JsonNode.Parse(RegistryTextTests.Json(new("[assembly: LegalBasis(\"Décret\")]")).RootElement.GetRawText())));

    [Theory]
    [InlineData("format", "\"contact-tracing-registry/2\"")]
    [InlineData("assembly", "null")]
    [InlineData("unknown", "1")]
    [InlineData("purposes", "[{ \"target\": \"T:A\", \"purposes\": [\"Control\"] }]")]
    [InlineData("retainedTypes", "[{ \"type\": \"T:A\", \"days\": \"90\" }]")]
    public void Json_ThatSaysSomethingElse_DoesNotFit(string member, string value)
    {
        var json = Everything();
        json[member] = JsonNode.Parse(value);

        Assert.NotEmpty(new JsonSchema(Schema).Problems(json));
    }

    [Fact]
    public void Schema_KnowsEveryMemberOfTheEnums()
    {
        AssertKnown<DataProtection.TracingPurpose>(Schema["$defs"]!["purpose"]!);
        AssertKnown<DataProtection.HealthCategory>(Schema["$defs"]!["healthCategory"]!);
        AssertKnown<DataProtection.DataSubject>(Schema["$defs"]!["dataSubject"]!["properties"]!["subject"]!);
        AssertKnown<DataProtection.BackupStrategy>(Schema["$defs"]!["backups"]!["properties"]!["strategy"]!);
        AssertKnown<DataProtection.DataClass>(Schema["$defs"]!["classifiedMember"]!["properties"]!["classes"]!["items"]!);
        AssertKnown<DataProtection.IdentityKind>(Schema["$defs"]!["classifiedMember"]!["properties"]!["identityKinds"]!["items"]!);
    }

    private static void AssertKnown<TEnum>(JsonNode schema)
        where TEnum : struct, Enum =>
        Assert.Equal(Enum.GetNames<TEnum>().Order(), schema["enum"]!.AsArray().Select(n => n!.GetValue<string>()).Order());

    private static JsonObject Everything() => JsonSerializer.SerializeToNode(RegistryTextTests.Json(new(
        """
        [assembly: DataController("Cnam"), LegalBasis("Décret"), LegalProfile("FR"), LegalTimeZone("Europe/Paris"), RightsChannel("caisse")]
        [assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, 30), RetentionMax(90, Months = 3, Sunset = "2021-04-01"), PurposeLimited(TracingPurpose.Care)]

        [RetentionMax(30, DeleteWhen = "Done", Basis = "MARS"), TracingRecord(DataSubject.Contact), PurposeLimited(TracingPurpose.Care)]
        public class Case
        {
            [HealthData(HealthCategory.TestResult), IdentityData(IdentityKind.Name)]
            public int Both;

            [Pseudonym]
            public int Reference;

            [NotPersonalData("A place")]
            public int Ward;

            [RetentionAnchor]
            public System.DateTimeOffset At;

            public bool Done;

            [NeedToKnow("Reads it", TracingPurpose.Care, Roles = new[] { "tracer" }, Categories = new[] { HealthCategory.Symptoms })]
            public void Read() { }
        }

        [RetentionExempt("Transport", "MARS")]
        public class Message;
        """)).RootElement)!.AsObject();
}
