using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Tests.Subjects;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.TestKit.Tests.Subjects.BadNameAnalyzer, ContactTracing.TestKit.Tests.Subjects.GoodNameFix>;

namespace ContactTracing.TestKit.Tests.Fixes;

public class CodeFixTests
{
    private const string TwoBad = "class [|Bad1|];\nclass [|Bad2|];\n";
    private const string TwoGood = "class Good1;\nclass Good2;\n";

    [Fact]
    public Task CorrectFix_Passes() => Verify.CodeFix(TwoBad, TwoGood);

    [Fact]
    public Task FixInSeveralFiles_Passes() => Verify.CodeFix(
        new TestProject("class [|Bad1|];", "class [|Bad2|];"), new TestProject("class Good1;", "class Good2;"));

    [Fact]
    public Task FixWithTitleAndConfiguration_Passes() => Verify.CodeFix(
        new TestProject("class {|#0:Bad|};")
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.T0001.severity = error",
            AdditionalFiles = [("notes.txt", "text")],
        },
        "class Good;",
        Expect(0).Fixes("Call it good").Severity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    [Fact]
    public async Task OtherTextThanStated_FailsWithADiff()
    {
        var failure = await Fails<GoodNameFix>(TwoBad, "class Good1;\nclass Fine;\n");

        Assert.Contains("Fixing one by one gives something else than stated", failure);
        Assert.Contains("- class Fine;\n+ class Good2;", failure);
    }

    [Fact]
    public async Task FixThatLeavesItsDiagnostic_Fails() =>
        Assert.Contains("'Call it good' does not remove T0001 (1 before, 1 after)", await Fails<EndlessFix>("class [|Bad|];", "class Good;"));

    [Fact]
    public async Task FixThatBreaksCompilation_Fails() =>
        Assert.Contains(
            "The fixed source does not compile",
            await Fails<GoodNameFix>("class [|Bad|]; class C : Bad;", "class Good; class C : Bad;"));

    [Fact]
    public async Task FixWithoutEquivalenceKey_Fails() =>
        Assert.Contains("has no equivalence key", await Fails<KeylessFix>(TwoBad, TwoGood));

    [Fact]
    public async Task FixWithoutFixAll_Fails() => Assert.Contains("LonelyFix has no Fix All", await Fails<LonelyFix>(TwoBad, TwoGood));

    [Fact]
    public async Task FixAllThatFixesHalf_Fails()
    {
        var failure = await Fails<HalfFix>(TwoBad, TwoGood);

        Assert.Contains("Fix All in Document gives something else than stated", failure);
        Assert.Contains("- class Good2;\n+ class Bad2;", failure);
    }

    [Fact]
    public async Task FixAllThatChangesFixedCode_Fails() =>
        Assert.Contains("Fix All applied to the fixed code", await Fails<RestlessFix>("class [|Bad|];\n", "class Good;\n"));

    [Fact]
    public async Task FixOfAnotherRule_Fails() => Assert.Contains(
        "StrangerFix fixes T9999; BadNameAnalyzer reports none of these", await Fails<StrangerFix>(TwoBad, TwoGood));

    [Fact]
    public async Task FixOfADiagnosticAtCompilationEnd_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<LateAnalyzer, GoodNameFix>.CodeFix("class [|Bad|];", "class Good;"));

        Assert.Contains("T0001 is reported at the end of a compilation", failure.Message);
    }

    [Fact]
    public async Task RemainingDiagnosticNotStated_Fails()
    {
        var failure = await Fails<GoodNameFix>(TwoBad, "class Good1;\nclass Bad2;\n");

        Assert.Contains("The fixed source: BadNameAnalyzer reports 1 that the test does not state", failure);
    }

    [Fact]
    public async Task UnknownKey_FailsAndListsTheOthers()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.CodeFixNamed("Typo", TwoBad, TwoGood));

        Assert.Equal("No fix has the equivalence key 'Typo'. Offered: Good.", failure.Message);
    }

    [Fact]
    public async Task OtherTitles_Fail()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => Verify.CodeFix("class {|#0:Bad|};", "class Good;", Expect(0).Fixes("Delete it")));

        Assert.Contains("stated   Delete it\n    offered  Call it good", failure.Message);
    }

    [Fact]
    public async Task NoCodeFix_FailsWhenOneIsOffered()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.NoCodeFix(TwoBad));

        Assert.Contains("'Call it good' is offered", failure.Message);
    }

    [Fact]
    public Task NoCodeFix_PassesWithoutDiagnostics() => Verify.NoCodeFix("class Good;");

    private static async Task<string> Fails<TFix>(string before, string after)
        where TFix : GoodNameFix, new() =>
        (await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<BadNameAnalyzer, TFix>.CodeFix(before, after))).Message;
}
