using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RetentionMissingAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RetentionMissingCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1001: findings at the call that stores, whose fix changes the type.</summary>
public sealed partial class RetentionMissingCodeFixTests
{
    private const string IndexCase = """
        [ContactTracing.DataProtection.RetentionMax(90)]
        public partial class IndexCase
        {
            [ContactTracing.DataProtection.RetentionAnchor] public DateTimeOffset At { get; init; }

            [ContactTracing.DataProtection.HealthData] public string? Symptoms { get; init; }
        }
        """;

    [Fact]
    public Task FoundWhereItIsStored_ChangesTheTypeInItsOwnFile() => Verify.CodeFix(
        new TestProject(
            """
            using System.Text.Json;

            public static class Export
            {
                public static void Save(string path, Tracing.Household household, Tracing.Ward<int> ward)
                {
                    File.WriteAllText(path, JsonSerializer.Serialize([|household|]));
                    File.WriteAllText(path, JsonSerializer.Serialize([|ward|]));
                }

                public static void Append(string path, Tracing.Household household) => File.AppendAllText(path, JsonSerializer.Serialize([|household|]));
            }
            """,
            """
            namespace Tracing
            {
                public class Household { public List<IndexCase> Cases { get; } = []; }

                public class Ward<T> { public List<IndexCase> Cases { get; } = []; }
            }
            """,
            IndexCase),
        new TestProject(
            """
            using System.Text.Json;

            public static class Export
            {
                public static void Save(string path, Tracing.Household household, Tracing.Ward<int> ward)
                {
                    File.WriteAllText(path, JsonSerializer.Serialize(household));
                    File.WriteAllText(path, JsonSerializer.Serialize(ward));
                }

                public static void Append(string path, Tracing.Household household) => File.AppendAllText(path, JsonSerializer.Serialize(household));
            }
            """,
            """
            using ContactTracing.DataProtection;

            namespace Tracing
            {
                [RetentionMax(90)]
                public partial class Household { public List<IndexCase> Cases { get; } = []; }

                [RetentionMax(90)]
                public partial class Ward<T> { public List<IndexCase> Cases { get; } = []; }
            }
            """,
            IndexCase));

    [Fact]
    public Task FileLocalTypes_AreNotMistakenForEachOther() => Verify.CodeFix(
        new TestProject("file class Household { public int Rooms { get; set; } }", LocalExport("file class Household", "[|household|]"), IndexCase),
        new TestProject(
            "file class Household { public int Rooms { get; set; } }",
            LocalExport("[RetentionMax(90)]\nfile partial class Household", "household", "\nusing ContactTracing.DataProtection;"),
            IndexCase));

    private static string LocalExport(string declaration, string stored, string import = "") => $$"""
        using System.Text.Json;{{import}}

        {{declaration}} { public List<IndexCase> Cases { get; } = []; }

        file static class Export
        {
            public static void Save(string path, Household household) => File.WriteAllText(path, JsonSerializer.Serialize({{stored}}));
        }
        """;
}
