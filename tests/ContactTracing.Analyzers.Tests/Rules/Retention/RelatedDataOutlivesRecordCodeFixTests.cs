using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RelatedDataOutlivesRecordAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RelatedDataOutlivesRecordCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class RelatedDataOutlivesRecordCodeFixTests
{
    private static TestProject Project(string note) => new(
        "using ContactTracing.DataProtection;\n\npublic class TracingContext : DbContext { public DbSet<Case> Cases => Set<Case>(); }\n\n" + note,
        RelatedDataOutlivesRecordAnalyzerTests.Records) { References = EntityFramework.References };

    [Fact]
    public Task MissingPeriod_IsThatOfTheRecord() => Verify.CodeFix(
        Project("public class [|Note|]\n{\n    public int Id { get; init; }\n\n    [HealthData] public string? Text { get; init; }\n}"),
        Project("[RetentionMax(60)]\npublic partial class Note\n{\n    public int Id { get; init; }\n\n    [HealthData] public string? Text { get; init; }\n}"));

    [Fact]
    public Task LongerPeriod_IsCut() => Verify.CodeFix(
        Project("[RetentionMax(90)]\npublic class [|Note|]\n{\n    public int Id { get; init; }\n\n    [HealthData] public string? Text { get; init; }\n}"),
        Project("[RetentionMax(60)]\npublic class Note\n{\n    public int Id { get; init; }\n\n    [HealthData] public string? Text { get; init; }\n}"));

    [Theory]
    [InlineData("[RetentionMax(90, Months = 3)] public class [|Note|] { public int Id { get; init; } [HealthData] public string? Text { get; init; } }")]
    [InlineData("[RetentionMax(Period.Days)] public class [|Note|] { public int Id { get; init; } [HealthData] public string? Text { get; init; } } static class Period { public const int Days = 90; }")]
    public Task PeriodWithMoreToSay_GetsNoFix(string note) => Verify.NoCodeFix(Project(note));
}
