using ContactTracing.DataProtection.Hosting;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.PurgeNotWiredAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1006: an application without a purge. The constants of its schedule are in the other part.</summary>
public sealed partial class PurgeNotWiredAnalyzerTests
{
    internal const string Records = """
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.DependencyInjection;
        global using ContactTracing.DataProtection;
        global using ContactTracing.DataProtection.Hosting;

        [RetentionMax(90)] public class Case
        {
            public int Id { get; init; }
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            [HealthData] public string? Symptoms { get; init; }
        }

        public class TracingContext : DbContext { public DbSet<Case> Cases => Set<Case>(); }
        """;

    // What the generators emit, as far as it matters here.
    internal const string Generated = """
        [System.CodeDom.Compiler.GeneratedCode("ContactTracing.Analyzers", "1")]
        public static class CaseRetention
        {
            public static System.Threading.Tasks.Task PurgeAsync(DbContext context) => System.Threading.Tasks.Task.CompletedTask;
            public static int PurgeExpired(System.Collections.Generic.ICollection<Case> cases, System.DateTimeOffset now) => 0;
            public static RetentionPolicy Policy => null!;
        }

        [System.CodeDom.Compiler.GeneratedCode("ContactTracing.Analyzers", "1")]
        internal static class ContactTracingRegistration
        {
            public static ContactTracingPurgeBuilder AddContactTracing<TContext>(this IServiceCollection services, System.Action<PurgeScheduleOptions>? configure = null) where TContext : DbContext =>
                services.AddContactTracingPurge(configure).AddPurge(CaseRetention.Policy, (scope, options) => null);
        }

        [System.CodeDom.Compiler.GeneratedCode("ContactTracing.Analyzers", "1")]
        public static class ContactTracingOfTestProject
        {
            public static ContactTracingPurgeBuilder AddContactTracingOfTestProject<TContext>(this IServiceCollection services, System.Action<PurgeScheduleOptions>? configure = null) where TContext : DbContext =>
                services.AddContactTracing<TContext>(configure);
        }
        """;

    internal static TestProject Application(string program, params string[] more) => new([program, Records, .. more])
    {
        OutputKind = OutputKind.ConsoleApplication,
        References =
        [
            .. EntityFramework.References,
            TestReferences.Of(typeof(ContactTracingPurgeExtensions).Assembly),
            TestReferences.Of(typeof(IServiceCollection).Assembly),
            TestReferences.Of(typeof(IHostedService).Assembly),
            TestReferences.Of(typeof(Host).Assembly),
            TestReferences.Of(typeof(IHealthChecksBuilder).Assembly),
            TestReferences.Of(typeof(Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck).Assembly),
            TestReferences.Of(typeof(Microsoft.Extensions.Options.IOptions<>).Assembly),
            TestReferences.Of(typeof(Microsoft.Extensions.Configuration.IConfigurationManager).Assembly),
            TestReferences.Of(typeof(Microsoft.Extensions.Logging.ILogger).Assembly),
        ],
    };

    private static Task Verifies(string program, params string[] more) => Verify.Analyzer(Application(program, more).Without(AlwaysOn.Concurrency, "a program has one entry point"));

    [Fact]
    public Task Message_NamesTheRecordsTheObligationAndTheRemedy() => Verify.Analyzer(
        Application("""
            {|#0:Console.WriteLine("started");|}
            """).Without(AlwaysOn.Concurrency, "a program has one entry point"),
        Expect(0)
            .Message("Nothing in this application purges the records that it keeps (Case), so that they outlive three months (S8, S10); call AddContactTracing for the context on the services of the host, or run a purge on a schedule of your own")
            .Message("Rien dans cette application ne purge les enregistrements qu’elle garde (Case) : ils survivent aux trois mois (S8, S10) ; appelez AddContactTracing pour le contexte sur les services de l’hôte, ou exécutez une purge selon votre propre calendrier", "fr"));

    [Fact]
    public Task HostWithoutAPurge_ReportsAtItsBuilder() => Verifies("""
        var builder = [|Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args)|];
        builder.Services.AddDbContext<TracingContext>();
        builder.Build();
        """);

    [Fact]
    public Task MainMethod_Reports() => Verifies("""
        public static class Program
        {
            public static [|int|] Main() => 0;
        }
        """);

    [Theory]
    [InlineData("services.AddContactTracing<TracingContext>();")]
    [InlineData("services.AddContactTracingOfTestProject<TracingContext>();")]
    [InlineData("services.AddContactTracingPurge().AddPurge(CaseRetention.Policy, (scope, options) => null);")]
    [InlineData("await CaseRetention.PurgeAsync(null!);")]
    [InlineData("CaseRetention.PurgeExpired(new List<Case>(), DateTimeOffset.UtcNow);")]
    [InlineData("Func<DbContext, Task> purge = CaseRetention.PurgeAsync;")]
    [InlineData("IPurge purge = null!; await purge.PurgeAsync(PurgeRun.Start(TimeProvider.System));")]
    public Task ApplicationWithAPurge_DoesNotReport(string statement) => Verifies(
        $$"""
        var services = new ServiceCollection();
        {{statement}}
        await Task.Yield();
        """,
        Generated);

    /// <summary>The call that is generated calls the others itself, and the schedule alone purges nothing.</summary>
    [Theory]
    [InlineData("services.AddContactTracingPurge();")]
    [InlineData("Janitor.PurgeAsync();")]
    [InlineData("_ = nameof(ContactTracingRegistration.AddContactTracing);")]
    public Task WhatOnlyLooksLikeAPurge_Reports(string statement) => Verifies(
        $$"""
        [|var services = new ServiceCollection();|]
        {{statement}}

        static class Janitor { public static void PurgeAsync() { } }
        """,
        Generated);

    /// <summary>A purge that only tests run deletes nothing where the application runs.</summary>
    [Theory]
    [InlineData("public class CaseTests { [Xunit.Fact] public void Old_Goes() => CaseRetention.PurgeExpired(new List<Case>(), DateTimeOffset.UtcNow); }", true)]
    [InlineData("public class CaseTests { [Xunit.Fact] public void Works() { } class Host { public void Add(IServiceCollection services) => services.AddContactTracing<TracingContext>(); } }", true)]
    [InlineData("public class Janitor { public void Clean() => CaseRetention.PurgeExpired(new List<Case>(), DateTimeOffset.UtcNow); }", false)]
    public Task PurgeThatOnlyTestsCall_Reports(string type, bool isReported) => Verifies(
        isReported ? "[|Console.WriteLine();|]" : "Console.WriteLine();",
        Generated,
        "namespace Xunit { public class FactAttribute : Attribute; }",
        type);

    [Fact]
    public Task Library_DoesNotReport() => Verify.Analyzer(Application("public class Nothing;") with { OutputKind = OutputKind.DynamicallyLinkedLibrary });

    [Fact]
    public Task ProjectOfTests_DoesNotReport() => Verify.Analyzer((Application("Console.WriteLine();") with
    {
        References = [.. Application("").References, TestReferences.Of(typeof(FactAttribute).Assembly)],
    }).Without(AlwaysOn.Concurrency, "a program has one entry point"));

    [Fact]
    public Task ApplicationThatOnlyCarriesRecordsOfAnother_DoesNotReport() => Verify.Analyzer(Alone("Console.WriteLine(new Letters.Letter().Text);", """
        namespace Letters
        {
            [ContactTracing.DataProtection.RetentionMax(90)] public class Letter
            {
                [ContactTracing.DataProtection.RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; }
                [ContactTracing.DataProtection.HealthData] public string? Text { get; init; }
            }
        }
        """));

    private const string DataProject = """
        using Microsoft.EntityFrameworkCore;
        using ContactTracing.DataProtection;

        namespace Data
        {
            [RetentionMax(90)] public class Letter
            {
                [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; }
                [HealthData] public string? Text { get; init; }
            }

            public class LetterContext : DbContext { public DbSet<Letter> Letters => Set<Letter>(); }
        }
        """;

    [Fact]
    public Task ContextOfAnotherProject_Reports() => Verify.Analyzer(Alone("""
        [|_ = new Data.LetterContext();|]
        """, DataProject));

    /// <summary>What the extension of another project does with the services is not seen.</summary>
    [Fact]
    public Task ServicesLeftToAnotherProject_DoNotReport() => Verify.Analyzer(Alone(
        """
        using Microsoft.Extensions.DependencyInjection;
        using Data;

        new ServiceCollection().AddLetters();
        _ = new Data.LetterContext();
        """,
        DataProject + """

        namespace Data
        {
            public static class Registration
            {
                public static void AddLetters(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                    ContactTracing.DataProtection.Hosting.ContactTracingPurgeExtensions.AddContactTracingPurge(services);
            }
        }
        """));

    /// <summary>However the other project is asked: on a generic builder, on the running application, by a method that is no extension.</summary>
    [Theory]
    [InlineData("public static T AddLetters<T>(this T builder) where T : IServiceCollection { Schedule(builder); return builder; }", "new ServiceCollection().AddLetters();")]
    [InlineData("public static void Register(IServiceCollection services) => Schedule(services);", "Registration.Register(new ServiceCollection());")]
    [InlineData("public static void Wire(string name, IServiceCollection services) => Schedule(services);", "Registration.Wire(\"letters\", new ServiceCollection());")]
    [InlineData("public static void UseLetters(this IHost host) => Schedule(null!);", "Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder().Build().UseLetters();")]
    public Task ServicesLeftToAnotherProjectInAnyForm_DoNotReport(string method, string call) => Verify.Analyzer(Alone(Calling(call), Registering(method)));

    [Fact]
    public Task ProjectWithAJobOfItsOwn_DoesNotReport() => Verify.Analyzer(Alone(
        Calling("new ServiceCollection().AddLetters();"),
        DataProject + """

        namespace Data
        {
            public static class Registration
            {
                public static void AddLetters(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                    Microsoft.Extensions.DependencyInjection.ServiceCollectionHostedServiceExtensions.AddHostedService<Job>(services);
            }

            internal sealed class Job : Microsoft.Extensions.Hosting.BackgroundService
            {
                protected override System.Threading.Tasks.Task ExecuteAsync(System.Threading.CancellationToken token) => System.Threading.Tasks.Task.CompletedTask;
            }
        }
        """));

    [Theory]
    [InlineData("Quartz", "")]
    [InlineData("Hangfire.Core", "")]
    [InlineData("Quartzite", "[|")]
    public Task ProjectWithJobsOfAScheduler_DoesNotReport(string assembly, string open)
    {
        var project = Alone(
            Calling("new ServiceCollection().AddLetters();", open, open.Length == 0 ? "" : "|]"),
            Registering("public static void AddLetters(this IServiceCollection services) => Scheduler.Run();", schedules: false));
        return Verify.Analyzer(project with { References = [.. project.References, Scheduler(assembly)] });
    }

    private static PortableExecutableReference Scheduler(string assembly)
    {
        using var image = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText("public static class Scheduler { public static void Run() { } }")],
            TestReferences.Of(TestFramework.Net100),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>A project that runs nothing, and a method of that name on another type, purge nothing.</summary>
    [Theory]
    [InlineData("public static void AddLetters(this IServiceCollection services) { }", "new ServiceCollection().AddLetters();", false)]
    [InlineData("public static void Register(IServiceCollection services) => Schedule(services);", "Desk.Register();", true)]
    [InlineData("public static void Register(string name) => Schedule(null!);", "Registration.Register(\"letters\");", true)]
    public Task OtherMethodsOfAnotherProject_Report(string method, string call, bool schedules) =>
        Verify.Analyzer(Alone(Calling(call, "[|", "|]"), Registering(method, schedules)));

    private static string Calling(string call, string open = "", string close = "") => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Data;

        {{open}}_ = new Data.LetterContext();{{close}}
        {{call}}

        static class Desk { public static void Register() { } }
        """;

    private static string Registering(string method, bool schedules = true) => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        {{DataProject}}

        namespace Data
        {
            public static class Registration
            {
                {{method}}
                {{(schedules ? "private static void Schedule(IServiceCollection services) => ContactTracing.DataProtection.Hosting.ContactTracingPurgeExtensions.AddContactTracingPurge(services);" : "")}}
            }
        }
        """;

    private static TestProject Alone(string program, string referenced) => (Application("") with
    {
        Sources = [new TestFile("Program.cs", program)],
        ReferencedSources = [referenced],
    }).Without(AlwaysOn.Concurrency, "a program has one entry point");
}
