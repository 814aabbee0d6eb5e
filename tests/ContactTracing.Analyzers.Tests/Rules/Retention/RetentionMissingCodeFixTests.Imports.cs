using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RetentionMissingAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RetentionMissingCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <content>The using directive that an attribute of the package needs, and names that could become ambiguous by it.</content>
public sealed partial class RetentionMissingCodeFixTests
{
    [Fact]
    public Task FileWithoutUsings_BeginsWithTheUsing() => Verify.CodeFix(
        """
        namespace Tracing;

        public class [|Case|]
        {
            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }
        }
        """,
        """
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90)]
        public partial class Case
        {
            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }
        }
        """);

    [Fact]
    public Task FileWithoutUsingsOrNamespace_BeginsWithTheUsing() => Verify.CodeFix(
        """
        public class [|Case|]
        {
            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }
        }
        """,
        """
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public partial class Case
        {
            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }
        }
        """);

    [Fact]
    public Task FileThatBeginsWithAComment_KeepsItInFront() => Verify.CodeFix(
        """
        // Licensed to the tracing team.

        namespace Tracing;

        public class [|Case|]
        {
            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }
        }
        """,
        """
        // Licensed to the tracing team.

        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90)]
        public partial class Case
        {
            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }
        }
        """);

    [Theory]
    [InlineData("public class [|Case|]\n{\n", "[RetentionMax(90)]\npublic partial class Case\n{\n")]
    [InlineData("class [|Case|]\n{\n", "[RetentionMax(90)]\npartial class Case\n{\n")]
    [InlineData("// Why.\npublic class [|Case|]\n{\n", "// Why.\n[RetentionMax(90)]\npublic partial class Case\n{\n")]
    [InlineData("/// <summary>Documented.</summary>\npublic class [|Case|]\n{\n", "/// <summary>Documented.</summary>\n[RetentionMax(90)]\npublic partial class Case\n{\n")]
    [InlineData("[Serializable]\npublic class [|Case|]\n{\n", "[Serializable]\n[RetentionMax(90)]\npublic partial class Case\n{\n")]
    [InlineData("#nullable enable\npublic class [|Case|]\n{\n", "#nullable enable\n[RetentionMax(90)]\npublic partial class Case\n{\n")]
    public Task FirstDeclarationOfAFile_StaysInTheFirstLines(string before, string after) => Verify.CodeFix(
        new TestProject(before + Member, "global using ContactTracing.DataProtection;"),
        new TestProject(after + Member, "global using ContactTracing.DataProtection;"));

    [Theory]
    [InlineData("/// <summary>Documented.</summary>\npublic class [|Case|]\n{\n", "/// <summary>Documented.</summary>\n[RetentionMax(90)]\npublic partial class Case\n{\n")]
    [InlineData("[Serializable]\npublic class [|Case|]\n{\n", "[Serializable]\n[RetentionMax(90)]\npublic partial class Case\n{\n")]
    [InlineData("class [|Case|]\n{\n", "[RetentionMax(90)]\npartial class Case\n{\n")]
    public Task FirstDeclarationBehindANewUsing_HasOneBlankLineInFront(string before, string after) => Verify.CodeFix(
        before + Qualified, "using ContactTracing.DataProtection;\n\n" + after + Qualified);

    private const string Member = "    [HealthData] public string? Symptoms { get; set; }\n}\n";

    private const string Qualified = "    [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }\n}\n";

    /// <summary>Internal types of the package, and of others in its namespace, are no types to this code.</summary>
    [Fact]
    public Task NamesThatOnlyInternalTypesHave_StayAsTheyAre() => Verify.CodeFix(
        Colliding("""
            using Vendor;

            public class [|Case|]
            {
                [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }

                [DisplayName] public CalendarDay? Day { get; set; }
            }
            """),
        Colliding("""
            using ContactTracing.DataProtection;
            using Vendor;

            [RetentionMax(90)]
            public partial class Case
            {
                [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; set; }

                [DisplayName] public CalendarDay? Day { get; set; }
            }
            """));

    private static TestProject Colliding(string source) => new(
        source,
        "namespace Vendor { public class CalendarDay; public sealed class DisplayNameAttribute : Attribute; }")
    {
        ReferencedSources = ["namespace ContactTracing.DataProtection { internal class DisplayName : System.Attribute; }"],
    };
}
