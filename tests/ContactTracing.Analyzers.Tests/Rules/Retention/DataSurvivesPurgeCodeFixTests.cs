using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.DataSurvivesPurgeAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.DataSurvivesPurgeCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class DataSurvivesPurgeCodeFixTests
{
    private static TestProject Project(string source) => new(source, DataSurvivesPurgeAnalyzerTests.Records) { References = EntityFramework.References };

    private static string Class(string parameters, string code) =>
        $$"""
        public class TracingContext : DbContext { public DbSet<Case> Cases => Set<Case>(); }

        public class Service
        {
            void Run({{parameters}})
            {
                {{code}}
            }
        }
        """;

    [Theory]
    [InlineData("Case c, TracingContext context", "[|c.IsDeleted|] = true;", "context.Remove(c);")]
    [InlineData("Case c, DbContext context", "[|c.DeletedAt|] = DateTimeOffset.UtcNow; // why", "context.Remove(c); // why")]
    [InlineData("Case c, DbContext context", "[|c.IsDeleted|] = true;\n        [|c.DeletedAt|] = DateTimeOffset.UtcNow;\n        context.SaveChanges();", "context.Remove(c);\n        context.SaveChanges();")]
    public Task Mark_BecomesADeletion(string parameters, string before, string after) =>
        Verify.CodeFix(Project(Class(parameters, before)), Project(Class(parameters, after)));

    [Fact]
    public Task FieldAndTheContextItself_AreUsed() => Verify.CodeFix(
        Project("""
            public class Service(TracingContext context)
            {
                private readonly TracingContext _context = context;

                public void Delete(Case c) => _context.Delete(c);
            }

            public class TracingContext : DbContext
            {
                public void Delete(Case c)
                {
                    [|c.IsDeleted|] = true;
                }
            }
            """),
        Project("""
            public class Service(TracingContext context)
            {
                private readonly TracingContext _context = context;

                public void Delete(Case c) => _context.Delete(c);
            }

            public class TracingContext : DbContext
            {
                public void Delete(Case c)
                {
                    Remove(c);
                }
            }
            """));

    [Theory]
    [InlineData("Case c", "[|c.IsDeleted|] = true;")]
    [InlineData("Case c, DbContext one, DbContext two", "[|c.IsDeleted|] = true;")]
    [InlineData("Case c, DbContext context", "Action delete = () => [|c.IsDeleted|] = true;")]
    [InlineData("IQueryable<Case> cases, DbContext context", "cases.ExecuteUpdate(s => s.SetProperty(c => [|c.IsDeleted|], true));")]
    public Task WithoutOneContextOrAStatement_GetsNoFix(string parameters, string code) => Verify.NoCodeFix(Project(Class(parameters, code)));
}
