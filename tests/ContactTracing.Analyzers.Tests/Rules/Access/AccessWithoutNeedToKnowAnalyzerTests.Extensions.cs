using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: blocks of extension members.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    private static Task VerifiesExtensions(string block) => Verify.Analyzer(
        Project("static class CaseMembers { extension(IndexCase c) { " + block + " } }") with { LanguageVersion = LanguageVersion.Preview });

    [Theory]
    [InlineData("public bool HasSymptoms => c.[|Symptoms|] is not null;")]
    [InlineData("public bool HasSymptoms { get { return c.[|Symptoms|] is not null; } }")]
    [InlineData("public bool HasSymptoms() => c.[|Symptoms|] is not null;")]
    [InlineData("public static string? Of(IndexCase other) => other.[|Name|];")]
    public Task ExtensionMemberThatReads_Reports(string member) => VerifiesExtensions(member);

    [Theory]
    [InlineData("[NeedToKnow(\"Ask how the person is today\", TracingPurpose.GuidanceAndFollowUp)] public string? Ask() => c.Symptoms;")]
    [InlineData("[NeedToKnow(\"Ask how the person is today\", TracingPurpose.GuidanceAndFollowUp)] public bool HasSymptoms => c.Symptoms is not null;")]
    [InlineData("public int Number => c.Id;")]
    public Task ExtensionMemberThatIsDeclaredOrReadsNothing_DoesNotReport(string member) => VerifiesExtensions(member);
}
