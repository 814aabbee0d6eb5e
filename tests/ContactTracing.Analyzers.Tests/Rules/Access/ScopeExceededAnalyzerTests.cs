using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.ScopeExceededAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3003: what a declared path reads, against the categories and purposes that it names.</summary>
public sealed partial class ScopeExceededAnalyzerTests
{
    private const string Domain =
        """
        global using ContactTracing.DataProtection;

        [PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
        public class IndexCase
        {
            public int Id { get; init; }

            [HealthData(HealthCategory.Symptoms)] public string? Symptoms { get; set; }

            [HealthData(HealthCategory.TestResult)] public bool Positive { get; set; }

            [HealthData] public string? Remark { get; set; }

            [IdentityData] public string? Name { get; set; }

            [HealthData(HealthCategory.Exposure), PurposeLimited(TracingPurpose.IdentifyContacts)] public string? Place { get; set; }

            public static int Count { get; set; }
        }

        public sealed class Contact { public int Id { get; init; } [IdentityData] public string? Phone { get; set; } }
        """;

    private static TestProject Project(string source) => new(source, Domain);

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(Project(source), expected);

    [Fact]
    public Task CategoryThatIsNotNamed_Reports() => Verifies(
        """
        class FollowUp
        {
            [NeedToKnow("Call positive cases for their contacts", TracingPurpose.IdentifyContacts, Categories = new[] { HealthCategory.TestResult })]
            string? Describe(IndexCase c) => c.Positive ? c.{|#0:Symptoms|} : c.Name;
        }
        """,
        Expect(0)
            .Severity(DiagnosticSeverity.Warning)
            .Message(
                "'FollowUp.Describe' reads IndexCase.Symptoms (Symptoms), but the declaration of the path names only TestResult, and need to know ends there (S4, S25). "
                + "Leave the read out, or move it to a path that is declared for it.")
            .Message(
                "« FollowUp.Describe » lit IndexCase.Symptoms (Symptoms), or la déclaration du chemin ne nomme que TestResult, et le besoin d’en connaître s’arrête là "
                + "(S4, S25). Supprimez cette lecture, ou déplacez-la dans un chemin déclaré pour elle.",
                "fr"));

    [Fact]
    public Task SeveralReads_ReportOnceAtTheFirst() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Call positive cases for their contacts", TracingPurpose.IdentifyContacts, Categories = new[] { HealthCategory.TestResult })]
            string? Describe(IndexCase c) => c.[|Symptoms|] + c.Place + c.Symptoms;
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", Categories = new HealthCategory[0]")]
    [InlineData(", Categories = new[] { HealthCategory.TestResult, HealthCategory.Symptoms }")]
    [InlineData(", Categories = new[] { (HealthCategory)77 }")]
    public Task CategoryThatIsNamedOrNotLimited_DoesNotReport(string categories) => Verifies($$"""
        class FollowUp
        {
            [NeedToKnow("Call positive cases for their contacts", TracingPurpose.IdentifyContacts{{categories}})]
            string? Describe(IndexCase c) => c.Positive ? c.Symptoms : c.Name;
        }
        """);

    [Fact]
    public Task CategoryThatIsNotSaid_IsASuspicion() => Verifies(
        """
        class FollowUp
        {
            [NeedToKnow("Call positive cases for their contacts", TracingPurpose.IdentifyContacts, Categories = new[] { HealthCategory.TestResult })]
            string? Describe(IndexCase c) => c.{|#0:Remark|};

            [NeedToKnow("Call positive cases for their contacts", TracingPurpose.IdentifyContacts, Categories = new[] { HealthCategory.Unspecified })]
            string? Remark(IndexCase c) => c.Remark;
        }
        """,
        Expect(0).Severity(DiagnosticSeverity.Info).Message(
            "'FollowUp.Describe' reads IndexCase.Remark, health data of a category that is not said, but the declaration of the path names only TestResult (S4, S25). "
            + "Say its category, [HealthData(HealthCategory.…)], or leave the read out."));

    [Fact]
    public Task DefiniteFindings_AreErrorsBehindTheGate() => Verify.Analyzer(
        Project("""
        class FollowUp
        {
            [NeedToKnow("Call positive cases for their contacts", TracingPurpose.IdentifyContacts, Categories = new[] { HealthCategory.TestResult })]
            string? Describe(IndexCase c) => c.{|#0:Symptoms|} + c.{|#1:Remark|};
        }
        """) with { GlobalConfig = "build_property.ContactTracingGate = enforce" },
        Expect(0).Severity(DiagnosticSeverity.Error),
        Expect(1).Severity(DiagnosticSeverity.Info));

    [Fact]
    public Task PurposeThatTheDataDoesNotServe_Reports() => Verifies(
        """
        class Ministry
        {
            [NeedToKnow("Show the crisis unit where the tests are needed", TracingPurpose.Steering)]
            bool Show(IndexCase c) => c.{|#0:Positive|};
        }
        """,
        Expect(0).Message(
            "'Ministry.Show' reads IndexCase.Positive, which serves only IdentifyContacts, GuidanceAndFollowUp, but the path is declared for Steering (S4, S25). "
            + "Leave the read out, or move it to a path that is declared for that purpose."));

    [Fact]
    public Task PropertyMayNarrowThePurposesOfItsType() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp)]
            string? Ask(IndexCase c) => c.Symptoms + c.[|Place|];

            [NeedToKnow("Ask who else was there that day", TracingPurpose.IdentifyContacts)]
            string? Trace(IndexCase c) => c.Place;
        }
        """);

    // Which of several purposes may be declared beside that of the data is CT4003's question.
    [Fact]
    public Task OneOfThePurposesFits_DoesNotReport() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.Care, TracingPurpose.GuidanceAndFollowUp)]
            string? Ask(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task DataWithoutPurposes_DoesNotReport() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Call the contact to arrange a test", TracingPurpose.Research)]
            string? Number(Contact c) => c.Phone;
        }
        """);

    [Fact]
    public Task PurposesOfTheAssembly_HoldForTypesThatSayNothing() => Verifies("""
        [assembly: PurposeLimited(TracingPurpose.GuidanceAndFollowUp)]

        class FollowUp
        {
            [NeedToKnow("Call the contact to arrange a test", TracingPurpose.Research)]
            string? Number(Contact c) => c.[|Phone|];
        }
        """);

    [Fact]
    public Task CallOfAPathForAnotherPurpose_Reports() => Verifies(
        """
        class Study
        {
            [NeedToKnow("Extract pseudonymised series for the study", TracingPurpose.Research)]
            public void Extract(IndexCase c) { }
        }

        class FollowUp(Study study)
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp)]
            void Ask(IndexCase c) => study.{|#0:Extract|}(c);

            [NeedToKnow("Ask how the person is, for the study too", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.Research)]
            void AskForBoth(IndexCase c) => study.Extract(c);

            void Undeclared(IndexCase c) => study.Extract(c);

            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp)]
            string Named(IndexCase c) => nameof(study.Extract) + c.Symptoms;
        }
        """,
        Expect(0).Message(
            "'FollowUp.Ask' calls 'Study.Extract', which is declared for Research, but the path itself is declared for GuidanceAndFollowUp, so it serves a purpose "
            + "that it does not name (S4, S25). Leave the call out, or move it to a path that is declared for that purpose."));

    [Fact]
    public Task CategoryReturnedByAnotherPath_Reports() => Verifies("""
        class Clinic
        {
            [NeedToKnow("Judge the symptoms of the person", TracingPurpose.GuidanceAndFollowUp)]
            [return: HealthData(HealthCategory.Symptoms)]
            public string? SymptomsOf(IndexCase c) => c.Symptoms;
        }

        class FollowUp(Clinic clinic)
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            string? Tell(IndexCase c) => clinic.[|SymptomsOf|](c);
        }
        """);

    [Fact]
    public Task NotReads_DoNotReport() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            string Correct(IndexCase c)
            {
                c.Symptoms = null;
                return nameof(c.Symptoms) + c.Id;
            }
        }
        """);

    [Fact]
    public Task TestCode_DoesNotReport() => Verifies("""
        namespace Xunit { sealed class FactAttribute : System.Attribute; }

        class FollowUpTests
        {
            [Xunit.Fact]
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            void Reads() => _ = new IndexCase().Symptoms;
        }
        """);

    [Fact]
    public void HalfTypedCode_Survives() => Verify.Survives("""
        using ContactTracing.DataProtection;

        class IndexCase { [HealthData(HealthCategory.Symptoms), PurposeLimited(TracingPurpose.Care)] public string? Symptoms { get; set; } }

        interface ICases { [NeedToKnow("All cases of the day", TracingPurpose.Steering)] System.Linq.IQueryable<IndexCase> GetAll(); }

        class FollowUp(ICases cases)
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.Steering, Categories = new[] { HealthCategory.TestResult })]
            string? Tell(IndexCase c) => Helper(c) + c.Symptoms;

            private string? Helper(IndexCase c) => c.Symptoms + cases.GetAll();
        }
        """);
}
