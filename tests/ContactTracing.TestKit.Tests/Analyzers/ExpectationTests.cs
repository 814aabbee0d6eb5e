using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Markup;
using ContactTracing.TestKit.Tests.Subjects;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.TestKit.Tests.Subjects.PairAnalyzer>;

namespace ContactTracing.TestKit.Tests.Analyzers;

/// <summary>The subject reports T0010 on every type that ends in "Sink", with the type it derives from as origin, and T0011 on "Odd".</summary>
public class ExpectationTests
{
    private const string Flow = "class {|#1:Source|}; class {|#0:MySink|} : Source;";

    [Fact]
    public Task EveryDetail_Passes() => Verify.Analyzer(
        Flow,
        Expect(0).Id("T0010").Message("'MySink' ends a flow").Message("« MySink » termine un flux", "fr")
            .From(1).Severity(DiagnosticSeverity.Warning).Property("origin", "Source"));

    [Fact]
    public Task TwoRules_AreNamedInMarkup() => Verify.Analyzer("class Source; class {|T0010:MySink|} : Source; class {|T0011:Odd|};");

    [Fact]
    public Task FrenchProject_ComparesFrench() => Verify.Analyzer(
        new TestProject(Flow) { Culture = "fr" }, Expect(0).Id("T0010").Message("« MySink » termine un flux").From(1));

    [Fact]
    public Task OtherMessage_Fails() => Fails(
        Expect(0).Id("T0010").From(1).Message("'MySink' begins a flow"),
        "T0010: message\n    stated   'MySink' begins a flow\n    reported 'MySink' ends a flow");

    [Fact]
    public Task OtherFrenchMessage_Fails() => Fails(
        Expect(0).Id("T0010").From(1).Message("Bonjour", "fr"), "message (fr)\n    stated   Bonjour\n    reported « MySink » termine un flux");

    [Fact]
    public Task OtherSeverity_Fails() => Fails(
        Expect(0).Id("T0010").From(1).Severity(DiagnosticSeverity.Error), "severity\n    stated   Error\n    reported Warning");

    [Fact]
    public Task OtherProperty_Fails() => Fails(
        Expect(0).Id("T0010").From(1).Property("origin", "Elsewhere"), "property origin\n    stated   Elsewhere\n    reported Source");

    [Fact]
    public Task OtherOrigin_Fails() => Fails(Expect(0).Id("T0010").From(1, 0), "additional locations", "stated   /0/Test0.cs[6..12)");

    [Fact]
    public Task OtherRule_Fails() => Fails(Expect(0).Id("T0011").From(1), "T0011 stated   <- not reported", "'MySink' ends a flow   <- not stated");

    [Fact]
    public Task UnnamedRuleOfTwo_IsRefused() => Refuses(
        "class Source; class [|MySink|] : Source;", "[|…|] does not say which rule: PairAnalyzer has T0010, T0011");

    [Fact]
    public Task UnmarkedPlace_IsRefused() => Refuses("class Source;", "No file marks the place #0", Expect(0).Id("T0010"));

    [Fact]
    public Task UnusedPlace_IsRefused() => Refuses("class {|#3:Source|};", "No expectation refers to {|#3:…|}");

    [Fact]
    public Task PlaceMarkedTwice_IsRefused() => Refuses("class {|#0:A|}; class {|#0:B|};", "{|#0:…|} is marked twice", Expect(0).Id("T0010"));

    private static async Task Fails(Expectation expectation, params string[] parts)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(Flow, expectation));
        foreach (var part in parts)
        {
            Assert.Contains(part, failure.Message);
        }
    }

    private static async Task Refuses(string source, string reason, params Expectation[] expectations)
    {
        var failure = await Assert.ThrowsAsync<MarkupException>(() => Verify.Analyzer(source, expectations));
        Assert.Contains(reason, failure.Message);
    }
}
