using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.GuardBypassedAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3004: reflection and <c>dynamic</c>.</summary>
public sealed partial class GuardBypassedAnalyzerTests
{
    private const string Domain =
        """
        global using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public class IndexCase
        {
            public int Id { get; init; }

            [HealthData(HealthCategory.Symptoms)] public string? Symptoms { get; set; }

            [HealthData] public bool Positive;

            [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; }

            [return: IdentityData] public string Describe() => "";

            public string Fields() => string.Join(",", typeof(IndexCase).GetProperties().Select(p => p.GetValue(this)));
        }

        public class Shift { public int Id { get; init; } public string? Symptoms { get; set; } }
        """;

    private static TestProject Project(string source) => new(source, "global using System.Linq;\n" + Domain);

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(Project(source), expected);

    [Theory]
    [InlineData("typeof(IndexCase).[|GetProperty|](\"Symptoms\")")]
    [InlineData("typeof(IndexCase).[|GetProperty|](nameof(IndexCase.Symptoms))!.GetValue(c)")]
    [InlineData("typeof(IndexCase).[|GetField|](\"Positive\")!.GetValue(c)")]
    [InlineData("typeof(IndexCase).[|GetMethod|](\"Describe\")!.Invoke(c, null)")]
    [InlineData("typeof(IndexCase).[|GetMethod|](\"get_Symptoms\")!.Invoke(c, null)")]
    [InlineData("c.GetType().[|GetProperty|](\"Symptoms\")")]
    [InlineData("System.Reflection.RuntimeReflectionExtensions.[|GetRuntimeProperty|](typeof(IndexCase), \"Symptoms\")")]
    [InlineData("property.[|GetValue|](c)")]
    [InlineData("System.ComponentModel.TypeDescriptor.GetProperties(typeof(Shift))[0]!.[|GetValue|](c)")]
    public Task ReflectionOverAClassifiedMember_Reports(string expression) => Verifies($$"""
        class Export { object? Read(IndexCase c, System.Reflection.PropertyInfo property) => {{expression}}; }
        """);

    [Theory]
    [InlineData("typeof(IndexCase).GetProperty(\"Id\")!.GetValue(c)")]
    [InlineData("typeof(Shift).GetProperties()")]
    [InlineData("typeof(Shift).GetProperty(\"Symptoms\")")]
    [InlineData("property.GetValue(new Shift())")]
    [InlineData("typeof(IndexCase).Name + nameof(IndexCase.Symptoms)")]
    [InlineData("typeof(IndexCase).GetInterfaces()")]
    [InlineData("new System.Lazy<IndexCase>(c).Value")]
    public Task ReflectionOverAnythingElse_DoesNotReport(string expression) => Verifies($$"""
        class Export { object? Read(IndexCase c, System.Reflection.PropertyInfo property) => {{expression}}; }
        """);

    [Theory]
    [InlineData("typeof(IndexCase).{|#0:GetProperties|}()")]
    [InlineData("typeof(IndexCase).{|#0:GetFields|}()")]
    [InlineData("c.GetType().{|#0:GetMembers|}()")]
    [InlineData("typeof(IndexCase).{|#0:GetProperty|}(name)")]
    [InlineData("System.ComponentModel.TypeDescriptor.{|#0:GetProperties|}(c)")]
    public Task ListOfMembers_IsASuspicion(string expression) => Verifies(
        $$"""
        class Export { object? Read(IndexCase c, string name) => {{expression}}; }
        """,
        Expect(0).Severity(DiagnosticSeverity.Info));

    [Fact]
    public Task TypeInALocal_IsFollowed() => Verifies(
        """
        class Export
        {
            object? Read(IndexCase c)
            {
                var type = typeof(IndexCase);
                var property = type.{|#0:GetProperty|}("Symptoms");
                return property!.GetValue(c);
            }
        }
        """,
        Expect(0).Severity(DiagnosticSeverity.Warning)
            .Message(
                "Reflection reaches 'IndexCase.Symptoms', past the declarations and guards of need to know (S25). "
                + "Read the member as a member, on a path that is declared with [NeedToKnow].")
            .Message(
                "La réflexion atteint « IndexCase.Symptoms » en passant à côté des déclarations et des gardes du besoin d’en connaître (S25). "
                + "Lisez le membre comme un membre, dans un chemin déclaré par [NeedToKnow].",
                "fr"));

    [Theory]
    [InlineData("((dynamic)c).[|Symptoms|]")]
    [InlineData("((dynamic)c).[|Describe|]()")]
    [InlineData("((dynamic?)c)?.[|Symptoms|]")]
    public Task DynamicReceiver_Reports(string expression) => Verifies($$"""
        class Export { object? Read(IndexCase c) => {{expression}}; }
        """);

    [Fact]
    public Task DynamicLocals_Report() => Verifies("""
        using System.Collections.Generic;

        class Export
        {
            object? Read(IndexCase c, List<IndexCase> cases, Shift shift, dynamic anything)
            {
                dynamic one = c;
                dynamic other = shift;
                foreach (dynamic item in cases)
                {
                    _ = item.[|Positive|];
                    _ = item.Id;
                }

                one.Symptoms = null;
                _ = other.Symptoms;
                _ = anything.Symptoms;
                return one.[|Symptoms|];
            }
        }
        """);

    [Fact]
    public Task DeclaredPathWithoutCategories_MayReadByAnyMeans() => Verifies("""
        class Export
        {
            [NeedToKnow("Answer the request of the person", TracingPurpose.DataSubjectRequest)]
            public object? Read(IndexCase c) => typeof(IndexCase).GetProperties()[0].GetValue(c) ?? Helper(c);

            private static object? Helper(IndexCase c) => ((dynamic)c).Symptoms;

            private static object? Uncalled(IndexCase c) => ((dynamic)c).[|Symptoms|];
        }
        """);

    [Fact]
    public Task DeclaredPathWithCategories_CannotBeHeldToThem() => Verifies("""
        class Export
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            public object? Read(IndexCase c) => ((dynamic)c).[|Symptoms|] + Helper(c);

            private static object? Helper(IndexCase c) => typeof(IndexCase).[|GetProperty|]("Positive");
        }
        """);

    [Fact]
    public Task TestsAndConverters_DoNotReport() => Verifies("""
        namespace Xunit { sealed class FactAttribute : System.Attribute; }

        class CaseTests
        {
            [Xunit.Fact]
            void Reads(IndexCase c) => typeof(IndexCase).GetProperty("Symptoms")!.GetValue(c);
        }

        class CaseConverter : System.Text.Json.Serialization.JsonConverter<IndexCase>
        {
            public override IndexCase? Read(ref System.Text.Json.Utf8JsonReader reader, System.Type type, System.Text.Json.JsonSerializerOptions options) => null;

            public override void Write(System.Text.Json.Utf8JsonWriter writer, IndexCase value, System.Text.Json.JsonSerializerOptions options) =>
                writer.WriteStringValue(typeof(IndexCase).GetProperties()[0].GetValue(value)?.ToString());
        }
        """);

    [Fact]
    public void HalfTypedCode_Survives() => Verify.Survives("""
        using System.Linq;
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        class IndexCase { [HealthData] public string? Symptoms { get; set; } }

        interface ICases { [NeedToKnow("Nurses open the case they call", TracingPurpose.Care)] IndexCase Find(int id); }

        class Cases : ICases { public IndexCase Find(int id) => new(); }

        class Export(Cases cases)
        {
            object? Read(IndexCase c, System.Data.IDbCommand command)
            {
                dynamic d = c;
                command.CommandText = "SELECT * FROM IndexCases" + $" WHERE id = {c}";
                var type = typeof(IndexCase);
                return d.Symptoms ?? type.GetProperty("Symptoms")?.GetValue(c) ?? type.GetProperties().Select(p => p.GetValue(c));
            }
        }
        """);
}
