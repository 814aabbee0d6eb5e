using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Usage.UnjustifiedExceptionAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Usage;

/// <summary>CT9003: what an attribute has to say.</summary>
public sealed partial class UnjustifiedExceptionAnalyzerTests
{
    [Fact]
    public Task SuppressionWithoutJustification_Reports() => Verify.Analyzer(
        Suppressed("""{|#0:SuppressMessage("ContactTracing.Retention", "CT1001")|}"""),
        Expect(0)
            .Message("[SuppressMessage] does not say why CT1001 does not count here, so nobody can review the exception (S26). Write the reason as its Justification.")
            .Message("[SuppressMessage] ne dit pas pourquoi CT1001 ne compte pas ici ; personne ne peut donc revoir l’exception (S26). Écrivez le motif dans sa propriété Justification.", "fr"));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("null")]
    [InlineData("\"<Pending>\"")]
    [InlineData("\"<En attente>\"")]
    [InlineData("\"TODO\"")]
    [InlineData("\"Retention is missing\"")]
    [InlineData("IndexCase.Later")]
    public Task SuppressionWithAJustificationThatIsNone_Reports(string justification) =>
        Verify.Analyzer(Suppressed($"""SuppressMessage("", "CT1001:Retention is missing", Justification = [|{justification}|])"""));

    [Theory]
    [InlineData("""SuppressMessage("", "CT1001", Justification = "The table is emptied every night")""")]
    [InlineData("""SuppressMessage("", "CT1001", Justification = IndexCase.Why)""")]
    [InlineData("""SuppressMessage(checkId: "CT1001", category: "", Justification = "by design")""")]
    [InlineData("""UnconditionalSuppressMessage("", "CT1001", Justification = "The table is emptied every night")""")]
    public Task SuppressionWithAJustification_DoesNotReport(string suppression) => Verify.Analyzer(Suppressed(suppression));

    [Theory]
    [InlineData("""SuppressMessage("", "CA1822")""")]
    [InlineData("""SuppressMessage("", "ct1001")""")]
    [InlineData("""SuppressMessage("CT1001", "CA1822")""")]
    [InlineData("""SuppressMessage("", "CA1822:CT1001")""")]
    [InlineData("""SuppressMessage("", "*")""")]
    [InlineData("""SuppressMessage("", null)""")]
    [InlineData("""Vendor.SuppressMessage("", "CT1001")""")]
    public Task SuppressionOfAnotherRule_DoesNotReport(string suppression) => Verify.Analyzer(Suppressed(suppression));

    [Theory]
    [InlineData("""[|UnconditionalSuppressMessage("", "CT1001")|]""")]
    [InlineData("""[|SuppressMessage(checkId: "CT1001", category: "")|]""")]
    [InlineData("""[|SuppressMessage("", IndexCase.Id)|]""")]
    [InlineData("""SuppressMessage("", "CA1822"), [|SuppressMessage("", "CT1001")|]""")]
    public Task SuppressionInAnotherForm_Reports(string suppression) => Verify.Analyzer(Suppressed(suppression));

    [Theory]
    [InlineData("[SuppressMessage(\"\", \"CT9003\")] class IndexCase;")]
    [InlineData("[assembly: SuppressMessage(\"\", \"CT9003\", Scope = \"type\", Target = \"~T:IndexCase\")]")]
    public Task SuppressionOfTheRuleItself_DoesNotReport(string source) =>
        Verify.Analyzer("using System.Diagnostics.CodeAnalysis;\n" + source);

    [Fact]
    public Task SuppressionInAnyPlace_Reports() => Verify.Analyzer("""
        using System.Diagnostics.CodeAnalysis;

        [assembly: [|SuppressMessage("", "CT1001", Scope = "type", Target = "~T:IndexCase")|]]
        [module: [|SuppressMessage("", "CT1004", Scope = "namespaceanddescendants", Target = "~N:Import")|]]
        [assembly: SuppressMessage("", "CT2001", Scope = "member", Target = "~M:Desk.Call", Justification = "Logs go to the ward only")]

        class Desk
        {
            [return: [|SuppressMessage("", "CT2001")|]]
            Func<int, int> Call([[|SuppressMessage("", "CT3001")|]] int id) => [[|SuppressMessage("", "CT3001")|]] (x) => x + id;
        }
        """);

    [Fact]
    public Task ExemptionWithoutReason_Reports() => Verify.Analyzer(
        Exempt("""[RetentionExempt({|#0:""|}, {|#1:" "|})]"""),
        Expect(0)
            .Message("[RetentionExempt] does not say why 'Request' needs no retention period, so nobody can review the exception (S8, S26). Write the reason as its first argument.")
            .Message("[RetentionExempt] ne dit pas pourquoi « Request » n’a pas besoin d’une durée de conservation ; personne ne peut donc revoir l’exception (S8, S26). Écrivez le motif comme premier argument.", "fr"),
        Expect(1)
            .Message("[RetentionExempt] does not say which text allows 'Request' to have no retention period, so nobody can review the exception (S8, S26). Write the legal reference as its second argument.")
            .Message("[RetentionExempt] ne dit pas quel texte permet à « Request » de ne pas avoir de durée de conservation ; personne ne peut donc revoir l’exception (S8, S26). Écrivez la référence légale comme second argument.", "fr"));

    [Theory]
    [InlineData("[|null!|], \"Décret n°2020-551\"")]
    [InlineData("[|\"TODO\"|], \"Décret n°2020-551\"")]
    [InlineData("[|\"request\"|], \"Décret n°2020-551\"")]
    [InlineData("\"Never stored\", [|\"n/a\"|]")]
    [InlineData("legalReference: [|\"\"|], reason: \"Never stored\"")]
    public Task ExemptionWithATextThatIsNone_Reports(string arguments) => Verify.Analyzer(Exempt($"[RetentionExempt({arguments})]"));

    [Theory]
    [InlineData("\"Lives for one request and is never stored.\", \"Décret n°2020-551, article 5\"")]
    [InlineData("\"Never stored\", \"MARS n°2020_109\"")]
    [InlineData("legalReference: \"article 5\", reason: \"Transport\"")]
    public Task ExemptionWithReasonAndReference_DoesNotReport(string arguments) => Verify.Analyzer(Exempt($"[RetentionExempt({arguments})]"));

    [Fact]
    public Task HalfTypedAttributes_Survive() => Verify.Survives("""
        using System.Diagnostics.CodeAnalysis;
        using ContactTracing.DataProtection;

        [assembly: SuppressMessage("", "CT1001", Justification = "", Scope = "type")]

        [RetentionExempt(reason: "", legalReference: ""), SuppressMessage(checkId: "CT1001", category: "")]
        class IndexCase;
        """);

    private static string Suppressed(string attributes) => $$"""
        using System.Diagnostics.CodeAnalysis;

        [{{attributes}}]
        class IndexCase
        {
            internal const string Id = "CT" + "1001", Later = "to do", Why = "The table is " + "emptied every night";
        }

        namespace Vendor
        {
            class SuppressMessageAttribute(string category, string checkId) : Attribute
            {
                public string Text => category + checkId;
            }
        }
        """;

    private static string Exempt(string attribute) => $"""
        using ContactTracing.DataProtection;

        {attribute}
        record Request([HealthData] string Symptoms);
        """;
}
