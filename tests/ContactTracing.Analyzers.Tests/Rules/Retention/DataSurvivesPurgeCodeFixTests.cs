using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.DataSurvivesPurgeAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.DataSurvivesPurgeCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class DataSurvivesPurgeCodeFixTests
{
    private const string Parameters = "Case c, Case other, bool flag, DbContext context";

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

    [Theory]
    // The first mark is none of the findings: only the second is fixed.
    [InlineData("c.IsDeleted = flag;\n        [|c.DeletedAt|] = DateTimeOffset.UtcNow;", "c.IsDeleted = flag;\n        context.Remove(c);")]
    [InlineData("c.IsDeleted = false;\n        [|c.DeletedAt|] = DateTimeOffset.UtcNow;", "c.IsDeleted = false;\n        context.Remove(c);")]
    // Another record is deleted on its own.
    [InlineData("[|c.IsDeleted|] = true;\n        [|other.DeletedAt|] = DateTimeOffset.UtcNow;", "context.Remove(c);\n        context.Remove(other);")]
    // It is deleted already, whether before or behind the mark.
    [InlineData("context.Remove(c);\n        [|c.IsDeleted|] = true;", "context.Remove(c);")]
    [InlineData("[|c.IsDeleted|] = true;\n        context.Remove(c);", "context.Remove(c);")]
    // One block deletes it, the other does not.
    [InlineData("if (flag)\n        {\n            [|c.IsDeleted|] = true;\n        }\n\n        [|c.DeletedAt|] = DateTimeOffset.UtcNow;", "if (flag)\n        {\n            context.Remove(c);\n        }\n\n        context.Remove(c);")]
    public Task RecordWithAnotherMark_IsDeletedOnce(string before, string after) =>
        Verify.CodeFix(Project(Class(Parameters, before)), Project(Class(Parameters, after)));

    [Fact]
    public Task SecondOfTwoMarksAlone_BecomesADeletion() => Verify.CodeFix(
        Project(Class(Parameters, "#pragma warning disable CT1007\n        c.IsDeleted = true;\n#pragma warning restore CT1007\n        [|c.DeletedAt|] = DateTimeOffset.UtcNow;")).Without(AlwaysOn.Pragma, "The source ends the silence itself."),
        Project(Class(Parameters, "#pragma warning disable CT1007\n        c.IsDeleted = true;\n#pragma warning restore CT1007\n        context.Remove(c);")));

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
