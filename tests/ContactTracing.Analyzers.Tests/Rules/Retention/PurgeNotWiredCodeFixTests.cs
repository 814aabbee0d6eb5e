using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.PurgeNotWiredAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.PurgeNotWiredCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class PurgeNotWiredCodeFixTests
{
    private static TestProject Project(string program, string generated = PurgeNotWiredAnalyzerTests.Generated) =>
        PurgeNotWiredAnalyzerTests.Application(program, generated).Without(AlwaysOn.Concurrency, "a program has one entry point");

    [Fact]
    public Task ContextOfAHost_IsPurged() => Verify.CodeFix(
        Project("""
            var builder = [|Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args)|];
            builder.Services.AddDbContext<TracingContext>();
            builder.Build();
            """),
        Project("""
            var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args);
            builder.Services.AddDbContext<TracingContext>();
            builder.Services.AddContactTracing<TracingContext>();
            builder.Build();
            """));

    [Fact]
    public Task ServicesInMain_ArePurged() => Verify.CodeFix(
        Project("""
            public static class Program
            {
                public static [|void|] Main()
                {
                    var services = new ServiceCollection();
                    services.AddDbContext<TracingContext>(options => { });
                }
            }
            """),
        Project("""
            public static class Program
            {
                public static void Main()
                {
                    var services = new ServiceCollection();
                    services.AddDbContext<TracingContext>(options => { });
                    services.AddContactTracing<TracingContext>();
                }
            }
            """));

    [Fact]
    public Task RegistrationInANamespace_IsNamedInFull()
    {
        var generated = PurgeNotWiredAnalyzerTests.Generated.Replace("[System.CodeDom.Compiler.GeneratedCode(\"ContactTracing.Analyzers\", \"1\")]\ninternal", "namespace Hospital { [System.CodeDom.Compiler.GeneratedCode(\"ContactTracing.Analyzers\", \"1\")]\ninternal", StringComparison.Ordinal) + "}";
        return Verify.CodeFix(
            Project("""
                [|var services = new ServiceCollection();|]
                services.AddDbContext<TracingContext>();
                """, generated),
            Project("""
                var services = new ServiceCollection();
                services.AddDbContext<TracingContext>();
                Hospital.ContactTracingRegistration.AddContactTracing<TracingContext>(services);
                """, generated));
    }

    [Theory]
    [InlineData("[|var services = new ServiceCollection();|]")]
    [InlineData("[|var services = new ServiceCollection();|] services.AddDbContext<TracingContext>(); services.AddDbContext<DbContext>();")]
    [InlineData("[|var services = new ServiceCollection();|] services.AddOptions().AddDbContext<TracingContext>();")]
    public Task WithoutOneContext_GetsNoFix(string program) => Verify.NoCodeFix(Project(program));

    [Fact]
    public Task WithoutTheGeneratedCall_GetsNoFix() => Verify.NoCodeFix(Project("[|var services = new ServiceCollection();|] services.AddDbContext<TracingContext>();", "public class Nothing;"));
}
