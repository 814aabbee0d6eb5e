using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.ScopeExceededAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3003: what CT3004 says of an endpoint is not said twice.</summary>
public sealed partial class ScopeExceededAnalyzerTests
{
    private static Task VerifiesEndpoint(string members) => Verify.Analyzer(new TestProject(
        $$"""
        using Microsoft.AspNetCore.Mvc;

        public class CasesController(List<StoredCase> cases) : ControllerBase
        {
            private const string Why = "Tell the person the result";

            {{members}}
        }

        [RetentionMax(90)]
        public class StoredCase : IndexCase { [RetentionAnchor] public DateTimeOffset At { get; init; } }
        """,
        Domain)
    {
        Framework = TestFramework.AspNetCore100,
    });

    [Theory]
    [InlineData("public StoredCase Get(int id) => cases[id];")]
    [InlineData("public ActionResult<StoredCase> Get(int id) => cases[id];")]
    [InlineData("public async Task<List<StoredCase>> All() { await Task.Yield(); return cases; }")]
    public Task StoredRecordThatAnActionSends_DoesNotReport(string action) => VerifiesEndpoint(
        "[NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })] " + action);

    [Theory]
    [InlineData("[NonAction] public StoredCase [|Get|](int id) => cases[id];")]
    [InlineData("internal StoredCase [|Get|](int id) => cases[id];")]
    [InlineData("public bool Get(int id) => cases[id].[|Symptoms|] is null;")]
    public Task WhatIsNotSentAsARecord_Reports(string member) => VerifiesEndpoint(
        "[NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })] " + member);
}
