using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>The desk of a tracing team: a method with a case, its contacts and a logger at hand, around the statements of a test.</summary>
internal static class Desk
{
    /// <summary>A project in which the statements stand in <c>Handle</c>, with the record types of <see cref="Records"/>.</summary>
    public static TestProject With(string statements, string members = "", string parameters = "") => Of(
        $$"""
        using System.Diagnostics;
        using ContactTracing.DataProtection;
        using Microsoft.Extensions.Logging;

        public partial class Desk(ILogger<Desk> logger)
        {
            public async Task Handle(IndexCase c, IndexCase? maybe, List<IndexCase> cases, Visit visit, Opaque opaque, Guid run{{(parameters.Length == 0 ? "" : ", " + parameters)}})
            {
                await Task.Yield();
        {{Indented(statements, 8)}}
            }

        {{Indented(members, 4)}}
        }
        """);

    /// <summary>A project of one source beside <see cref="Records"/> and the stubs.</summary>
    public static TestProject Of(string source) => new(source, Records, SinkPackages.Stubs) { References = SinkPackages.References };

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line));

    public const string Records = """
        using ContactTracing.DataProtection;

        public enum TestResult { Unknown, Negative, Positive }

        public class IndexCase
        {
            [Pseudonym] public Guid Id { get; init; }

            public DateTimeOffset CollectedAt { get; init; }

            public int Station;

            [HealthData] public string Symptoms { get; init; } = "";

            [HealthData] public string? Note { get; init; }

            [HealthData(HealthCategory.TestResult)] public TestResult Result { get; init; }

            [HealthData] public int Temperature;

            [HealthData] public bool IsIsolated { get; init; }

            [HealthData] public DateOnly? Onset { get; init; }

            [HealthData] public List<string> Findings { get; init; } = [];

            [HealthData] public Diagnosis? Diagnosis { get; init; }

            [IdentityData] public string Name { get; init; } = "";

            [NotPersonalData("the site, not the person")] public string Site { get; init; } = "";

            [return: HealthData] public string Summarise() => "";
        }

        /// <summary>A classified record inside a record.</summary>
        public class Diagnosis
        {
            [HealthData] public string Code { get; init; } = "";

            public int Version { get; init; }
        }

        /// <summary>Holds a case; nothing of its own is classified.</summary>
        public class Visit
        {
            public IndexCase Case { get; init; } = new();

            public string Room { get; init; } = "";
        }

        /// <summary>A partial type: its text is redacted by the generator.</summary>
        public partial class Opaque
        {
            [Pseudonym] public Guid Id { get; init; }

            [HealthData] public string Symptoms { get; init; } = "";
        }

        public record Result(Guid Id, [HealthData] TestResult Outcome);

        public static class Masks
        {
            [Redacts] public static string Mask(string text) => "***";

            [return: Pseudonym] public static Guid PseudonymOf(string number) => Guid.Empty;

            public static string Clean(string text) => text;
        }
        """;
}
