using System.Text;
using System.Text.Json;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>Each kind of entry as a resource that follows the published structure of FHIR R4.</summary>
public sealed class FhirAuditEventTests
{
    private static readonly DateTimeOffset At = new(2021, 2, 15, 8, 0, 0, 123, TimeSpan.FromHours(1));

    public static TheoryData<AuditOperation, AccessOutcome, TracingPurpose?> Kinds()
    {
        var kinds = new TheoryData<AuditOperation, AccessOutcome, TracingPurpose?>();
        foreach (var operation in new[] { AuditOperation.Consult, AuditOperation.Update, AuditOperation.Delete })
        {
            foreach (var outcome in Enum.GetValues<AccessOutcome>())
            {
                kinds.Add(operation, outcome, outcome == AccessOutcome.NoActor ? null : TracingPurpose.Care);
            }
        }

        foreach (var purpose in Enum.GetValues<TracingPurpose>())
        {
            kinds.Add(AuditOperation.Consult, AccessOutcome.Permitted, purpose);
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Entry_FollowsTheStructure(AuditOperation operation, AccessOutcome outcome, TracingPurpose? purpose)
    {
        var bare = new AuditEntry(At, operation, outcome, "Tracing.IndexCase") { Purpose = purpose };
        var full = bare with
        {
            ActorId = "10003456789",
            Reference = RecordReference.New(),
            Justification = "\"}],\n\u202E",
            Categories = DataCategories.All,
            BreakGlassReason = "An emergency.",
        };

        Assert.Empty(AuditEventStructure.Problems(Parse(bare)));
        Assert.Empty(AuditEventStructure.Problems(Parse(full)));
    }

    [Fact]
    public void Consultation_SaysWhoWhatWhenAndWhy()
    {
        var reference = RecordReference.New();
        var entry = new AuditEntry(At, AuditOperation.Consult, AccessOutcome.Permitted, "Tracing.IndexCase")
        {
            ActorId = "10003456789",
            Reference = reference,
            Purpose = TracingPurpose.GuidanceAndFollowUp,
            Justification = "The nurse calls the person.",
            Categories = DataCategories.Name,
        };

        Assert.Equal(
            $$$"""
            {"resourceType":"AuditEvent",
            "type":{"system":"http://dicom.nema.org/resources/ontology/DCM","code":"110110","display":"Patient Record"},
            "subtype":[{"system":"http://hl7.org/fhir/restful-interaction","code":"read","display":"read"}],
            "action":"R","recorded":"2021-02-15T07:00:00.123Z","outcome":"0","outcomeDesc":"Permitted",
            "purposeOfEvent":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"COC","display":"coordination of care"}]}],
            "agent":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/extra-security-role-type","code":"humanuser","display":"human user"}]},
            "who":{"identifier":{"value":"10003456789"}},"requestor":true,
            "purposeOfUse":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"COC","display":"coordination of care"}]}]}],
            "source":{"observer":{"display":"Contact tracing"},"type":[{"system":"http://terminology.hl7.org/CodeSystem/security-source-type","code":"4","display":"Application Server"}]},
            "entity":[{"what":{"identifier":{"system":"urn:ietf:rfc:3986","value":"urn:uuid:{{{reference}}}"}},
            "type":{"system":"http://terminology.hl7.org/CodeSystem/audit-entity-type","code":"2","display":"System Object"},
            "role":{"system":"http://terminology.hl7.org/CodeSystem/object-role","code":"4","display":"Domain Resource"},
            "name":"Tracing.IndexCase",
            "detail":[{"type":"justification","valueString":"The nurse calls the person."},{"type":"categories","valueString":"Name"}]}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            FhirAuditEvent.ToJson(entry, "Contact tracing"));
    }

    [Theory]
    [InlineData(TracingPurpose.IdentifyIndexCases, "PUBHLTH")]
    [InlineData(TracingPurpose.IdentifyContacts, "PUBHLTH")]
    [InlineData(TracingPurpose.HealthInvestigation, "PUBHLTH")]
    [InlineData(TracingPurpose.EpidemiologicalSurveillance, "PUBHLTH")]
    [InlineData(TracingPurpose.SocialSupport, "COC")]
    [InlineData(TracingPurpose.Care, "TREAT")]
    [InlineData(TracingPurpose.Steering, "HOPERAT")]
    [InlineData(TracingPurpose.Research, "HRESCH")]
    [InlineData(TracingPurpose.DataSubjectRequest, "PATRQT")]
    public void Purpose_HasTheCodeOfTheTerminology(TracingPurpose purpose, string code)
    {
        var resource = Parse(new AuditEntry(At, AuditOperation.Consult, AccessOutcome.Permitted, "T") { Purpose = purpose, BreakGlassReason = "An emergency." });

        Assert.Equal([code, "ETREAT"], resource.GetProperty("purposeOfEvent").EnumerateArray().Select(concept => concept.GetProperty("coding")[0].GetProperty("code").GetString()));
        Assert.Equal("110127", resource.GetProperty("subtype")[1].GetProperty("code").GetString());
    }

    [Fact]
    public void Export_IsOneResourceALine()
    {
        using var stream = new MemoryStream();

        FhirAuditEvent.Export(stream, [.. Enumerable.Range(0, 3).Select(i => new AuditEntry(At, AuditOperation.Delete, AccessOutcome.Permitted, $"T{i}"))], "Contact tracing");

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal((4, ""), (lines.Length, lines[3]));
        Assert.All(lines[..3], line => Assert.Empty(AuditEventStructure.Problems(JsonDocument.Parse(line).RootElement)));
    }

    // The checks themselves find what is wrong.
    [Theory]
    [InlineData("\"action\":\"R\"", "\"action\":\"X\"")]
    [InlineData("\"recorded\":\"2021-02-15T07:00:00.123Z\",", "")]
    [InlineData("T07:00:00.123Z", " 07:00")]
    [InlineData("\"requestor\":true", "\"requestor\":\"true\"")]
    [InlineData("\"source\":{\"observer\":{\"display\":\"O\"},", "\"source\":{")]
    [InlineData("\"outcome\":\"0\"", "\"outcome\":\"1\"")]
    [InlineData("\"agent\":[", "\"agents\":[")]
    [InlineData("humanuser", "robot")]
    [InlineData("\"name\":\"T\"", "\"name\":\"T\",\"query\":\"aQ==\"")]
    [InlineData("\"name\":\"T\"", "\"detail\":[]")]
    public void WrongResource_IsFound(string right, string wrong)
    {
        var json = FhirAuditEvent.ToJson(new AuditEntry(At, AuditOperation.Consult, AccessOutcome.Permitted, "T"), "O");
        Assert.Contains(right, json, StringComparison.Ordinal);

        Assert.NotEmpty(AuditEventStructure.Problems(JsonDocument.Parse(json.Replace(right, wrong, StringComparison.Ordinal)).RootElement));
    }

    private static JsonElement Parse(AuditEntry entry) => JsonDocument.Parse(FhirAuditEvent.ToJson(entry, "Contact tracing")).RootElement;
}
