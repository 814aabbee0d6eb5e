using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.GuardBypassedAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3004: raw SQL over the table of a record.</summary>
public sealed partial class GuardBypassedAnalyzerTests
{
    private const string Context =
        """
        using Microsoft.EntityFrameworkCore;

        public class Tracing : DbContext
        {
            public DbSet<IndexCase> Cases => Set<IndexCase>();

            public DbSet<Shift> Shifts => Set<Shift>();
        }
        """;

    // Signatures of Dapper 2.1: the package cannot be restored everywhere.
    private const string Dapper =
        """
        namespace Dapper
        {
            public static class SqlMapper
            {
                public static System.Collections.Generic.IEnumerable<T> Query<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => [];

                public static int Execute(this System.Data.IDbConnection cnn, string sql, object? param = null) => 0;
            }
        }
        """;

    private static Task VerifiesSql(string members, params Expectation[] expected) => Verify.Analyzer(
        new TestProject(
            $$"""
            using System.Data;
            using System.Data.Common;
            using Dapper;
            using Microsoft.EntityFrameworkCore;

            class Report(Tracing db, IDbConnection connection, DbCommand command)
            {
                {{members}}
            }
            """,
            Domain,
            Context,
            Dapper) with { References = EntityFramework.References },
        expected);

    [Theory]
    [InlineData("db.Cases.[|FromSqlRaw|](\"SELECT * FROM x\")")]
    [InlineData("db.Cases.[|FromSql|]($\"SELECT * FROM x WHERE id = {1}\")")]
    [InlineData("db.Database.[|SqlQueryRaw<IndexCase>|](\"SELECT * FROM x\")")]
    [InlineData("db.Database.SqlQueryRaw<int>([|\"SELECT COUNT(*) FROM Cases\"|])")]
    [InlineData("db.Database.SqlQuery<int>([|$\"SELECT COUNT(*) FROM Cases WHERE id = {1}\"|])")]
    [InlineData("db.Database.ExecuteSqlRaw([|\"UPDATE dbo.[Cases] SET note = ''\"|])")]
    [InlineData("db.Database.ExecuteSqlRaw([|\"DELETE FROM \" + \"cases\"|])")]
    [InlineData("connection.[|Query<IndexCase>|](\"SELECT * FROM anything\")")]
    [InlineData("connection.Query<string>([|\"SELECT s FROM shifts JOIN \\\"Cases\\\" c ON 1=1\"|])")]
    [InlineData("connection.Execute([|\"insert into cases (id) values (1)\"|])")]
    [InlineData("command.CommandText = [|\"SELECT symptoms FROM public.cases\"|]")]
    public Task StatementOverTheTableOfARecord_Reports(string expression) => VerifiesSql($$"""
        object? Read() => {{expression}};
        """);

    [Theory]
    [InlineData("db.Shifts.FromSqlRaw(\"SELECT * FROM shifts\")")]
    [InlineData("db.Database.SqlQueryRaw<int>(\"SELECT COUNT(*) FROM shifts WHERE kind = 'cases'\")")]
    [InlineData("db.Database.ExecuteSqlRaw(\"CREATE INDEX i ON cases (id)\")")]
    [InlineData("db.Database.ExecuteSqlRaw(\"ALTER TABLE cases ADD note text\")")]
    [InlineData("connection.Query<Shift>(\"SELECT * FROM shifts\")")]
    [InlineData("connection.Query<string>(\"SELECT name FROM casestudies\")")]
    [InlineData("command.CommandText = \"SELECT cases FROM shifts\"")]
    [InlineData("command.CommandText = db.ToString()")]
    [InlineData("\"SELECT * FROM cases\"")]
    [InlineData("db.Cases.Where(c => c.Id == 1).ToList()")]
    public Task StatementOverAnythingElse_DoesNotReport(string expression) => VerifiesSql($$"""
        object? Read() => {{expression}};
        """);

    [Fact]
    public Task StatementInAConstantOrALocal_IsRead() => VerifiesSql(
        """
        private const string Count = "SELECT COUNT(*) FROM Cases";

        int Read()
        {
            var sql = "SELECT COUNT(*) FROM " + "Cases";
            return connection.Execute([|Count|]) + connection.Execute({|#0:sql|});
        }
        """,
        Expect(0).Severity(DiagnosticSeverity.Warning).Message(
            "SQL names the table 'Cases', which holds records of 'IndexCase', past the guards of need to know and their audit (S25). "
            + "Ask a path that is declared with [NeedToKnow], or declare this one."));

    [Fact]
    public Task NameThatOnlyResemblesTheType_IsASuspicion() => VerifiesSql(
        """
        [RetentionMax(90)]
        public class LabResult { [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; } [HealthData] public bool Positive { get; init; } }

        object? Read() => connection.Execute({|#0:"SELECT * FROM lab_results"|});
        """,
        Expect(0).Severity(DiagnosticSeverity.Info));

    [Fact]
    public Task NameFromConfigurationOrAttribute_IsCertain() => VerifiesSql(
        """
        [RetentionMax(90), System.ComponentModel.DataAnnotations.Schema.Table("t_lab")]
        public class LabResult { [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; } [HealthData] public bool Positive { get; init; } }

        [RetentionMax(90)]
        public class Visit { [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; } [HealthData] public bool Positive { get; init; } }

        static void Map(ModelBuilder model) => model.Entity<Visit>().ToTable("t_visit");

        object? Read() => connection.Execute({|#0:"SELECT * FROM t_lab"|}) + connection.Execute({|#1:"SELECT * FROM t_visit"|}) + connection.Execute("SELECT * FROM visits");
        """,
        Expect(0).Severity(DiagnosticSeverity.Warning),
        Expect(1).Severity(DiagnosticSeverity.Warning));

    [Fact]
    public Task DeclaredPathsAndMigrations_DoNotReport() => VerifiesSql("""
        [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
        object? Read() => connection.Query<IndexCase>("SELECT * FROM cases");

        [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
        object? ReadSome() => connection.[|Query<IndexCase>|]("SELECT * FROM cases");
        """);
}
