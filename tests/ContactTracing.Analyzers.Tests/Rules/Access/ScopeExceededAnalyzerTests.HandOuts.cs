using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.ScopeExceededAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3003: whole records, queries and everything, handed out by a declared path.</summary>
public sealed partial class ScopeExceededAnalyzerTests
{
    private static Task VerifiesStore(string members, params TestKit.Expectation[] expected) => Verifies(
        $$"""
        public class CaseStore
        {
            private readonly List<IndexCase> _cases = [];

            {{members}}
        }
        """,
        expected);

    [Theory]
    [InlineData("IndexCase?", "_cases.Find(c => c.Id == id)")]
    [InlineData("List<IndexCase>", "_cases")]
    [InlineData("IEnumerable<IndexCase>", "_cases.Where(c => c.Id > id)")]
    [InlineData("Task<IndexCase?>", "Task.FromResult(_cases.FirstOrDefault())")]
    [InlineData("ValueTask<List<IndexCase>>", "new(_cases)")]
    public Task RecordWithMoreThanIsNamed_Reports(string type, string expression) => VerifiesStore($$"""
        [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
        public {{type}} [|Find|](int id) => {{expression}};
        """);

    [Fact]
    public Task RecordWithMoreThanIsNamed_SaysWhat() => VerifiesStore(
        """
        [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
        public IndexCase {|#0:Find|}(int id) => _cases[id];
        """,
        Expect(0).Severity(DiagnosticSeverity.Warning).Message(
            "'CaseStore.Find' hands out 'IndexCase' whole, with Unspecified, Symptoms, Exposure in it, but its declaration names only TestResult (S4, S25). "
            + "Return what the callers need, or the granted view."));

    [Theory]
    [InlineData("IndexCase?", "Find(int id)", "_cases.Find(c => c.Id == id)")]
    [InlineData("List<IndexCase>", "Open(int team)", "_cases")]
    [InlineData("IEnumerable<IndexCase>", "OpenOf(string team)", "_cases.Where(c => c.Id > team.Length)")]
    [InlineData("List<IndexCase>", "FindAll(Predicate<IndexCase> wanted)", "_cases.FindAll(wanted)")]
    [InlineData("List<IndexCase>", "GetAllOf(string team)", "_cases")]
    [InlineData("List<IndexCase>", "GetAllergic()", "_cases")]
    [InlineData("IndexCase", "CallNext()", "_cases[0]")]
    public Task RecordsThatWereAskedFor_DoNotReport(string type, string signature, string expression) => VerifiesStore($$"""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        public {{type}} {{signature}} => {{expression}};
        """);

    [Theory]
    [InlineData("GetAll()")]
    [InlineData("GetAllAsync(CancellationToken token)")]
    [InlineData("AllCases()")]
    [InlineData("LireTous()")]
    public Task Everything_IsASuspicion(string signature) => VerifiesStore(
        $$"""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        public List<IndexCase> {|#0:{{signature.Split('(')[0]}}|}({{signature.Split('(')[1]}} => _cases;
        """,
        Expect(0).Severity(DiagnosticSeverity.Info));

    [Theory]
    [InlineData("IQueryable<IndexCase>", "_cases.AsQueryable()")]
    [InlineData("IQueryable<IndexCase>", "_cases.AsQueryable().Where(c => c.Id == id)")]
    [InlineData("IOrderedQueryable<IndexCase>", "_cases.AsQueryable().OrderBy(c => c.Id)")]
    [InlineData("Task<IQueryable<IndexCase>>", "Task.FromResult(_cases.AsQueryable())")]
    public Task Query_Reports(string type, string expression) => VerifiesStore($$"""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        public {{type}} [|Open|](int id) => {{expression}};
        """);

    [Fact]
    public Task QueryInsideTheType_DoesNotReport() => VerifiesStore("""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        public List<IndexCase> Open(int id) => [.. Query(id)];

        private IQueryable<IndexCase> Query(int id) => _cases.AsQueryable().Where(c => c.Id == id);

        [NeedToKnow("Nurses see the numbers of cases", TracingPurpose.GuidanceAndFollowUp)]
        public IQueryable<int> Numbers() => _cases.AsQueryable().Select(c => c.Id);
        """);

    [Fact]
    public Task QueryThatTheCallerHad_DoesNotReport() => Verifies("""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        static class Queries
        {
            public static IQueryable<IndexCase> Recent(this IQueryable<IndexCase> cases) => cases.Where(c => c.Id > 7);
        }
        """);

    [Fact]
    public Task PropertyWithAQuery_Reports() => VerifiesStore("""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        public IQueryable<IndexCase> [|Cases|] => _cases.AsQueryable();
        """);

    [Fact]
    public Task RecordForAnotherPurpose_Reports() => VerifiesStore(
        """
        [NeedToKnow("Plan how many nurses are needed", TracingPurpose.Steering)]
        public IndexCase {|#0:Find|}(int id) => _cases[id];
        """,
        Expect(0).Message(
            "'CaseStore.Find' hands out 'IndexCase', which serves only IdentifyContacts, GuidanceAndFollowUp, but is declared for Steering (S4, S25). "
            + "Return what this purpose needs, or move it to a path that is declared for that purpose."));

    [Fact]
    public Task Contract_ReportsThereAndNotAgainBelow() => Verifies("""
        public interface ICases
        {
            [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
            IQueryable<IndexCase> [|Open|]();

            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            Task<IndexCase> [|FindAsync|](int id);

            [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
            IQueryable<IndexCase> [|Mine|] { get; }

            [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
            Task<IndexCase> OpenAsync(int id);

            [NeedToKnow("Nurses see the numbers of cases", TracingPurpose.GuidanceAndFollowUp)]
            IQueryable<int> Numbers();

            IQueryable<IndexCase> Undeclared();
        }

        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        public interface IOther { IQueryable<IndexCase> [|Open|](); }

        class Cases : IOther
        {
            private readonly List<IndexCase> _cases = [];

            public IQueryable<IndexCase> Open() => _cases.AsQueryable();
        }
        """);

    [Fact]
    public Task ContractInAnotherAssembly_ReportsAtTheImplementation() => Verify.Analyzer(
        new TestKit.TestProject("""
        class Cases : ICases
        {
            private readonly List<IndexCase> _cases = [];

            public IQueryable<IndexCase> [|Open|]() => _cases.AsQueryable();
        }
        """)
        {
            ReferencedSources =
            [
                Domain,
                """
                public interface ICases
                {
                    [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
                    System.Linq.IQueryable<IndexCase> Open();
                }
                """,
            ],
        });

    [Fact]
    public Task EntityFrameworkContext_DoesNotReportItsSets() => Verify.Analyzer(Project("""
        using Microsoft.EntityFrameworkCore;

        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        class Tracing : DbContext
        {
            public DbSet<IndexCase> Cases => Set<IndexCase>();
        }

        class Store(Tracing db)
        {
            [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
            public DbSet<IndexCase> [|Open|]() => db.Cases;

            [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
            public Task<List<IndexCase>> Of(int id) => db.Cases.Where(c => c.Id == id).ToListAsync();
        }
        """) with { References = EntityFramework.References });
}
