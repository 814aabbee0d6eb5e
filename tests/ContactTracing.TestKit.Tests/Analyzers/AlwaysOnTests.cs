using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Tests.Subjects;

namespace ContactTracing.TestKit.Tests.Analyzers;

public class AlwaysOnTests
{
    [Fact]
    public Task ReportInGeneratedCode_Fails() =>
        Fails<IntrusiveAnalyzer>("class [|Bad|];", "T0001 reports in generated code", "    2 class Bad;\n            ^^^ T0001: 'Bad' is a bad name");

    [Fact]
    public Task ReportInGeneratedCode_PassesWhereTheTestSaysWhy() => AnalyzerVerifier<IntrusiveAnalyzer>.Analyzer(
        new TestProject("class [|Bad|];").Without(AlwaysOn.GeneratedCode, "This analyzer looks at generated code on purpose."));

    [Fact]
    public void WaiverWithoutReason_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new TestProject("").Without(AlwaysOn.Pragma, " "));

    [Fact]
    public Task ReportThatPragmasCannotSilence_Fails() =>
        Fails<StubbornAnalyzer>("class [|Bad|];", "T0002 cannot be silenced by #pragma warning disable");

    [Fact]
    public Task WrongSpan_Fails() => Fails<OffByOneAnalyzer>(
        "class [|Bad|];",
        "does not report 1 stated and reports 1 that the test does not state",
        "           ^^^ T0001: 'Bad' is a bad name   <- not stated\n            ~~~ T0001 stated   <- not reported",
        "class[| Ba|]d;");

    [Fact]
    public Task Exception_FailsWithItsText() => Fails<ThrowingAnalyzer>("class [|Bad|];", "The analyzer is broken.");

    [Fact]
    public Task ExceptionInACheck_FailsThoughTheSourceAloneIsFine() => Fails<CopyShyAnalyzer>("class [|Bad|];", "The analyzer is broken.");

    [Fact]
    public Task ReportOutsideTheProject_Fails() =>
        Fails<ElsewhereAnalyzer>("class [|Bad|];", "T0001 is reported outside the files of the project, at /0/Elsewhere.txt");

    [Fact]
    public Task MessageWithoutAllArguments_Fails() =>
        Fails<PlaceholderAnalyzer>("class [|Bad|];", "fewer arguments than its message has", "'{0}' is worse than '{1}'");

    [Fact]
    public Task MessageWhoseTextIsMissing_Fails() =>
        Fails<MissingTextAnalyzer>("class [|Bad|];", "T0004 is reported with a text that does not exist", "T0004_Mesage");

    [Fact]
    public Task StateKeptBetweenCompilations_Fails() => Fails<ForgetfulAnalyzer>(
        "class [|Bad|];", "A second run of the same analyzer reports something else", "- /0/Test0.cs: (0,6)-(0,9): T0001: 'Bad' is a bad name");

    [Fact]
    public Task ChangingOrder_Fails() => Fails<UnorderedAnalyzer>(
        "class [|Bad1|]; class [|Bad2|];", "A second run reports the same in another order");

    [Fact]
    public Task OrderBetweenMembers_IsNotCompared() =>
        AnalyzerVerifier<UnorderedLiveAnalyzer>.Analyzer("class [|Bad1|]; class [|Bad2|];");

    [Fact]
    public Task SimpleNameTakenForFullName_Fails() => Fails<SimpleNameAnalyzer>(
        "class [|Bad|];", "Copies of the source in namespaces Copy1 to Copy3", "a simple name is taken for a full one");

    [Fact]
    public Task SharedStateUnderConcurrency_Fails() => Fails<RacingAnalyzer>(
        "class [|Bad|];", "Copies of the source in namespaces Copy1 to Copy3, analysed concurrently");

    [Fact]
    public Task SharedStateAcrossCompilations_FailsWhereSourcesCannotBeCopied() => Fails<RacingAnalyzer>(
        "[assembly: System.CLSCompliant(false)]\nclass [|Bad|];", "The same source analysed in parallel compilations");

    [Fact]
    public Task RuleAboutAFullName_Passes() =>
        AnalyzerVerifier<FullNameAnalyzer>.Analyzer("namespace Vendor { class [|Bad|]; }");

    private static async Task Fails<TAnalyzer>(string source, params string[] parts)
        where TAnalyzer : BadNameAnalyzer, new()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => AnalyzerVerifier<TAnalyzer>.Analyzer(source));
        foreach (var part in parts)
        {
            Assert.Contains(part, failure.Message);
        }
    }
}
