using ContactTracing.Analyzers.Rules.Access;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: which reads are accesses, and what declares them.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    private const string Domain =
        """
        global using ContactTracing.DataProtection;

        public sealed class IndexCase
        {
            public int Id { get; init; }

            [HealthData] public string? Symptoms { get; set; }

            [HealthData] public bool? Positive;

            [IdentityData] public string? Name { get; set; }

            [IdentityData] public Address Address { get; set; } = new();

            [HealthData] public List<string> Findings { get; } = [];

            public List<Contact> Contacts { get; } = [];
        }

        public sealed class Address { public string? City { get; set; } }

        public sealed record Contact(int Id, [property: IdentityData] string Phone, [HealthData] string Exposure);
        """;

    private static TestProject Project(string source) => new(source, Domain);

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(Project(source), expected);

    [Fact]
    public Task PropertyRead_Reports() => Verifies("""
        class FollowUp
        {
            string? Describe(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task FieldRead_Reports() => Verifies("""
        class FollowUp
        {
            bool? Result(IndexCase c) { return c.[|Positive|]; }
        }
        """);

    [Fact]
    public Task NullTest_ReportsBecauseItRevealsExistence() => Verifies("""
        class FollowUp
        {
            bool HasSymptoms(IndexCase c) => c.[|Symptoms|] is not null;
        }
        """);

    [Fact]
    public Task ConditionalAccess_Reports() => Verifies("""
        class FollowUp
        {
            int? Length(IndexCase? c) => c?.[|Symptoms|]?.Length;
        }
        """);

    [Fact]
    public Task PropertyPattern_Reports() => Verifies("""
        class FollowUp
        {
            bool IsIll(IndexCase c) => c is { Id: > 0, [|Symptoms|]: { } };
        }
        """);

    [Fact]
    public Task Deconstruction_ReportsThePositionThatIsTaken() => Verifies("""
        class FollowUp
        {
            void Call(Contact contact) { var (_, [|phone|], _) = contact; }
        }
        """);

    [Fact]
    public Task DeconstructionThatDiscardsTheData_DoesNotReport() => Verifies("""
        class FollowUp
        {
            int Id(Contact contact) { var (id, _, _) = contact; return id; }
        }
        """);

    [Fact]
    public Task DeconstructionInForeach_Reports() => Verifies("""
        class FollowUp
        {
            void Call(List<Contact> contacts)
            {
                foreach (var (id, _, [|exposure|]) in contacts) { }
            }
        }
        """);

    [Fact]
    public Task PositionalPattern_Reports() => Verifies("""
        class FollowUp
        {
            bool Lives(Contact contact) => contact is (_, _, [|"household"|]);
        }
        """);

    [Fact]
    public Task PositionalPatternOfUnclassifiedPositions_DoesNotReport() => Verifies("""
        class FollowUp
        {
            bool IsFirst(Contact contact) => contact is (1, _, _);
        }
        """);

    [Fact]
    public Task QueryExpression_Reports() => Verifies("""
        class FollowUp
        {
            void Ill(IQueryable<IndexCase> cases) { var ids = from c in cases where c.[|Symptoms|] != null select c.Id; }
        }
        """);

    [Fact]
    public Task CompoundAssignment_ReportsBecauseItReads() => Verifies("""
        class FollowUp
        {
            void Append(IndexCase c) => c.[|Symptoms|] += ", fever";
        }
        """);

    [Fact]
    public Task CoalesceAssignment_ReportsBecauseItTests() => Verifies("""
        class FollowUp
        {
            void Default(IndexCase c) => c.[|Symptoms|] ??= "none";
        }
        """);

    [Fact]
    public Task LoopOverClassifiedCollection_Reports() => Verifies("""
        class FollowUp
        {
            void All(IndexCase c) { foreach (var finding in c.[|Findings|]) { } }
        }
        """);

    [Fact]
    public Task ReadThroughUnclassifiedPath_ReportsTheClassifiedEnd() => Verifies("""
        class FollowUp
        {
            string First(IndexCase c) => c.Contacts[0].[|Phone|];
        }
        """);

    [Fact]
    public Task UnclassifiedMember_DoesNotReport() => Verifies("""
        class FollowUp
        {
            int Id(IndexCase c) => c.Id + c.Contacts.Count;
        }
        """);

    [Fact]
    public Task NullTestOfTheRecord_DoesNotReport() => Verifies("""
        class FollowUp
        {
            bool Exists(IndexCase? c) => c is not null && c != null;
        }
        """);

    [Fact]
    public Task SeveralReads_ReportOnceAndPointAtTheOthers() => Verifies(
        """
        class FollowUp
        {
            void Print(IndexCase c)
            {
                _ = c.{|#0:Name|};
                _ = c.{|#1:Symptoms|};
                _ = c.{|#2:Name|};
            }
        }
        """,
        Expect(0)
            .From(1, 2)
            .Message(
                "'FollowUp.Print' reads IndexCase.Name, IndexCase.Symptoms and is not a declared access path, but classified data is seen "
                + "by need to know only (S25). Declare it with [NeedToKnow(\"why\", purpose)] on 'FollowUp.Print', its type or the interface it implements.")
            .Message(
                "« FollowUp.Print » lit IndexCase.Name, IndexCase.Symptoms sans être un chemin d’accès déclaré, or l’accès aux données classifiées "
                + "suppose le besoin d’en connaître (S25). Déclarez-le par [NeedToKnow(\"motif\", finalité)] sur « FollowUp.Print », son type ou l’interface qu’il implémente.",
                "fr"));

    [Fact]
    public Task ManyMembers_AreNamedUpToThree() => Verifies(
        """
        class FollowUp
        {
            object Print(IndexCase c) => new { c.{|#0:Name|}, c.{|#1:Symptoms|}, c.{|#2:Positive|}, c.{|#3:Address|}, c.{|#4:Findings|} };
        }
        """,
        Expect(0).From(1, 2, 3, 4).Message(
            "'FollowUp.Print' reads IndexCase.Name, IndexCase.Symptoms, IndexCase.Positive and 2 more and is not a declared access path, but classified "
            + "data is seen by need to know only (S25). Declare it with [NeedToKnow(\"why\", purpose)] on 'FollowUp.Print', its type or the interface it implements."));
}
