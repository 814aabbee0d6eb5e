using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Steps = ContactTracing.Analyzers.Generation.Retention.RetentionGenerator.Steps;

namespace ContactTracing.Analyzers.Tests.Generation.Retention;

/// <summary>The description of the table for ADO.NET, by attributes where there are any. That it purges rightly is tested on databases.</summary>
public sealed class SqlTableGeneratorTests
{
    private const string Case = """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using ContactTracing.DataProtection;

        namespace Tracing;

        [Table("index_case", Schema = "covid")]
        [RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
        public sealed partial class IndexCase
        {
            [Key, Column("nr", Order = 2)]
            public int Number { get; init; }

            [Key, Column("site", Order = 1)]
            public string Site { get; init; } = "";

            [RetentionAnchor, Column("collected_at")]
            public DateTimeOffset CollectedAt { get; init; }

            [Column("closed \"at\"")]
            public DateTimeOffset? ClosedAt { get; set; }
        }
        """;

    [Fact]
    public Task AnnotatedType_NamesItsTableAndColumns() => Generator<RetentionGenerator>.Snapshot(Case);

    [Fact]
    public Task PlainType_GoesByItsOwnNames() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(IsClosed))]
        public sealed partial class Contact
        {
            public Guid ContactId { get; init; }

            [RetentionAnchor]
            public DateOnly SeenOn { get; init; }

            public bool IsClosed { get; set; }
        }
        """);

    [Fact]
    public void TypeWithoutKey_AsksForIt() => Assert.Matches(
        "SqlTable\\(\\s+global::System.Collections.Generic.IEnumerable<string> key,\\s+string table = \"Visit\"",
        Emitted("""
            using ContactTracing.DataProtection;

            namespace Tracing;

            [RetentionMax(90)]
            public readonly partial record struct Visit([property: RetentionAnchor] DateTimeOffset At);
            """));

    [Theory]
    [InlineData("bool", "SqlFulfilment.When(fulfilment)")]
    [InlineData("bool?", "SqlFulfilment.When(fulfilment)")]
    [InlineData("DateTimeOffset", "SqlFulfilment.At(new global::ContactTracing.DataProtection.TimeColumn(fulfilment, instants), isDefaultOpen: true)")]
    [InlineData("DateOnly", "SqlFulfilment.At(new global::ContactTracing.DataProtection.TimeColumn(fulfilment, global::ContactTracing.DataProtection.TimeStorage.Date), isDefaultOpen: true)")]
    [InlineData("DateOnly?", "SqlFulfilment.At(new global::ContactTracing.DataProtection.TimeColumn(fulfilment, global::ContactTracing.DataProtection.TimeStorage.Date))")]
    [InlineData("string?", "SqlFulfilment.WhenSet(fulfilment)")]
    public void Fulfilment_IsThatOfTheMember(string type, string expected) =>
        Assert.Contains(expected, Emitted(Case.Replace("DateTimeOffset? ClosedAt", type + " ClosedAt", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void AbstractType_HasNoTable() => Assert.DoesNotContain(
        "SqlTable", Emitted(Case.Replace("sealed partial", "abstract partial", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void MemberOfTheUserWithTheEmittedName_IsInTheWay() =>
        Generator<RetentionGenerator>.Silent(Case + "public static partial class IndexCaseRetention { public static void SqlTable() { } }");

    [Fact]
    public void HalfTypedAttributes_GoByTheNamesOfTheProgram() => Assert.Contains(
        "string table = \"IndexCase\"",
        Emitted(new TestProject(Case.Replace("Table(\"index_case\", Schema = \"covid\")", "Table(null)", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public void OldLanguage_GetsCodeThatItKnows() => Assert.Contains(
        "string schema = null",
        Emitted(new TestProject("""
            using System;
            using ContactTracing.DataProtection;

            namespace Tracing
            {
                [RetentionMax(90)]
                public sealed partial class IndexCase
                {
                    public int Id { get; set; }

                    [RetentionAnchor]
                    public DateTimeOffset CollectedAt { get; set; }
                }
            }
            """) { LanguageVersion = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable, ImplicitUsings = false }),
        StringComparison.Ordinal);

    [Fact]
    public void AnotherTable_WritesTheFileAgain() => Generator<RetentionGenerator>
        .Edit(Case, Case.Replace("index_case", "cases", StringComparison.Ordinal))
        .Expect(Steps.Own, IncrementalStepRunReason.Modified)
        .ExpectOutputs(IncrementalStepRunReason.Modified);

    [Fact]
    public void AnotherMember_LeavesItAlone() => Generator<RetentionGenerator>
        .Edit(Case, Case.Replace("public sealed partial class IndexCase\n{", "public sealed partial class IndexCase\n{\n    [Column(\"note\")] public string? Note { get; set; }\n", StringComparison.Ordinal))
        .Expect(Steps.Own, IncrementalStepRunReason.Unchanged)
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    private static string Emitted(TestProject project) => Assert.Single(Generator<RetentionGenerator>.Run(project).Sources).Text;

    private static string Emitted(string source) => Emitted(new TestProject(source));
}
