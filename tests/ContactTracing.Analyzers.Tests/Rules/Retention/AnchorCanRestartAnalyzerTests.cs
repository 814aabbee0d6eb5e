using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.AnchorCanRestartAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1005: anchors that can be moved.</summary>
public sealed partial class AnchorCanRestartAnalyzerTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using ContactTracing.DataProtection;
        """;

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(new TestProject(source, Usings), expected);

    private static Task VerifiesMember(string member) => Verifies($"[RetentionMax(90)] public class Case {{ {member} }}");

    [Fact]
    public Task PublicSetter_ReportsAtTheAnchorAndSaysWhatToDo() => Verifies(
        "[RetentionMax(90)] public class Case { [RetentionAnchor] public DateTimeOffset {|#0:CollectedAt|} { get; set; } }",
        Expect(0)
            .Severity(DiagnosticSeverity.Warning)
            .Message(
                "The retention anchor 'CollectedAt' of 'Case' can be set at any time, which would restart its period, though it runs from the creation alone (S8); "
                + "make it { get; init; }, which serializers and Entity Framework Core set too, or narrow its setter")
            .Message(
                "L’ancre de conservation « CollectedAt » de « Case » peut être modifiée à tout moment, ce qui ferait repartir le délai, or il court de la seule création (S8) ; "
                + "déclarez-la { get; init; }, que les sérialiseurs et Entity Framework Core renseignent aussi, ou restreignez son accesseur set",
                "fr"));

    [Theory]
    [InlineData("[RetentionAnchor] public DateOnly [|Day|] { get; set; }")]
    [InlineData("[field: RetentionAnchor] public DateTimeOffset [|CollectedAt|] { get; set; }")]
    [InlineData("[RetentionAnchor] public required DateTimeOffset [|CollectedAt|] { get; set; }")]
    [InlineData("private DateTimeOffset _at; [RetentionAnchor] public DateTimeOffset [|CollectedAt|] { get => _at; set => _at = value; }")]
    [InlineData("[RetentionAnchor] internal DateTimeOffset [|CollectedAt|] { get; set; }")]
    [InlineData("[RetentionAnchor] public DateTimeOffset [|CollectedAt|];")]
    [InlineData("[RetentionAnchor] public virtual DateTimeOffset [|CollectedAt|] { get; set; }")]
    public Task EveryOpenAnchor_Reports(string member) => VerifiesMember(member);

    [Theory]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }")]
    [InlineData("[RetentionAnchor] public required DateTimeOffset CollectedAt { get; init; }")]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt { get; }")]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt { get; private set; }")]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt { get; protected set; }")]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt { get; internal set; }")]
    [InlineData("[RetentionAnchor] private DateTimeOffset CollectedAt { get; set; }")]
    [InlineData("[RetentionAnchor] private DateTimeOffset _collectedAt;")]
    [InlineData("[RetentionAnchor] public readonly DateTimeOffset CollectedAt;")]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt => DateTimeOffset.UnixEpoch;")]
    [InlineData("[RetentionAnchor] public static DateTimeOffset CollectedAt { get; set; }")]
    [InlineData("[RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } public DateTimeOffset UpdatedAt { get; set; }")]
    [InlineData("public DateTimeOffset CollectedAt { get; set; }")]
    public Task AnchorThatIsClosed_DoesNotReport(string member) => VerifiesMember(member);

    [Fact]
    public Task AnchorOfAnExemptType_DoesNotReport() => Verifies(
        "[RetentionExempt(\"Only transports a case\", \"S8\")] public class Case { [RetentionAnchor] public DateTimeOffset CollectedAt { get; set; } }");

    [Fact]
    public Task PositionalRecordStruct_Reports() => Verifies(
        "[RetentionMax(90)] public record struct Call([property: RetentionAnchor] DateOnly {|#0:Day|});",
        Expect(0).Message(
            "The retention anchor 'Day' of the record struct 'Call' can be set at any time, which would restart its period, though it runs from the creation alone (S8); "
            + "declare 'Call' as a readonly record struct"));

    [Theory]
    [InlineData("readonly record struct")]
    [InlineData("record")]
    public Task PositionalRecordThatCannotChange_DoesNotReport(string kind) =>
        Verifies($"[RetentionMax(90)] public {kind} Call([property: RetentionAnchor] DateOnly Day);");

    [Fact]
    public Task AnchorOfAContract_ReportsWhereTheSetterIsDemanded() => Verifies("""
        public interface ITracingRecord { [RetentionAnchor] DateTimeOffset [|CollectedAt|] { get; set; } }

        [RetentionMax(90)] public class Case : ITracingRecord { public DateTimeOffset CollectedAt { get; set; } }

        public abstract class Record { [RetentionAnchor] public abstract DateTimeOffset [|CreatedAt|] { get; set; } }

        [RetentionMax(90)] public class Contact : Record { public override DateTimeOffset CreatedAt { get; set; } }
        """);

    [Fact]
    public Task SetterThatTheContractDoesNotDemand_Reports() => Verifies("""
        public interface ITracingRecord { [RetentionAnchor] DateTimeOffset CollectedAt { get; } }

        [RetentionMax(90)] public class Case : ITracingRecord { public DateTimeOffset [|CollectedAt|] { get; set; } }

        [RetentionMax(90)] public class Contact : ITracingRecord { public DateTimeOffset CollectedAt { get; init; } }
        """);

    [Theory]
    [InlineData("UpdatedAt")]
    [InlineData("ModifiedOn")]
    [InlineData("LastSeen")]
    [InlineData("lastModifiedUTC")]
    [InlineData("DateDerniereModification")]
    public Task NameOfATimeThatMoves_ReportsASuspicion(string name) => Verifies(
        $"[RetentionMax(90)] public class Case {{ [RetentionAnchor] public DateTimeOffset {{|#0:{name}|}} {{ get; init; }} }}",
        Expect(0)
            .Severity(DiagnosticSeverity.Info)
            .Message($"The retention anchor '{name}' of 'Case' bears the name of a time that updates move, but the period runs from the creation alone (S8); put [RetentionAnchor] on the instant of collection"));

    [Theory]
    [InlineData("CollectedAt")]
    [InlineData("LastContactAt")]
    [InlineData("LastDoseOn")]
    [InlineData("UpdateablePeriodStart")]
    [InlineData("ImmatriculationDate")]
    public Task NameOfAFact_DoesNotReport(string name) => VerifiesMember($"[RetentionAnchor] public DateTimeOffset {name} {{ get; init; }}");

    [Fact]
    public Task EnforcedGate_LeavesTheSuspicionASuggestion() => Verify.Analyzer(
        new TestProject("[RetentionMax(90)] public class Case { [RetentionAnchor] public DateTimeOffset {|#0:{|#1:UpdatedAt|}|} { get; set; } }", Usings)
        {
            GlobalConfig = "is_global = true\nbuild_property.ContactTracingGate = enforce",
        },
        Expect(0).Severity(DiagnosticSeverity.Error),
        Expect(1).Severity(DiagnosticSeverity.Info));
}
