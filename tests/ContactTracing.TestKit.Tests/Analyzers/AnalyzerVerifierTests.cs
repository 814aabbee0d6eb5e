using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Tests.Subjects;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.TestKit.Tests.Subjects.BadNameAnalyzer>;

namespace ContactTracing.TestKit.Tests.Analyzers;

public class AnalyzerVerifierTests
{
    [Fact]
    public Task MarkedDiagnostic_Passes() => Verify.Analyzer("public class [|Bad|]; public class Good;");

    [Fact]
    public Task NamedRuleAndMessage_Pass() => Verify.Analyzer(
        "public class {|#0:Bad|}; public class {|T0001:Bad2|};",
        Expect(0).Message("'Bad' is a bad name"));

    [Fact]
    public async Task MissingAndUnexpected_AreExplained()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(
            """
            public class [|Good|]
            {
                class Bad;
            }
            """));
        Assert.Contains("stated   <- not reported", failure.Message);
    }
}
