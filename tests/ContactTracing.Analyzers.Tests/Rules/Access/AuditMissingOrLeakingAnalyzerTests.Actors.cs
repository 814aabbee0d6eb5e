using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AuditMissingOrLeakingAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3005: actors that are nobody in particular.</summary>
public sealed partial class AuditMissingOrLeakingAnalyzerTests
{
    [Theory]
    [InlineData("new Actor([|\"admin\"|], [])")]
    [InlineData("new Actor(roles: [], id: [|\"nurse\"|])")]
    [InlineData("new Actor([|Service|], [])")]
    [InlineData("new Actor([|Night|], [])")]
    [InlineData("new Actor([|Ward|], [])")]
    [InlineData("new Actor(user.Identity?.Name ?? [|\"anonymous\"|], [])")]
    [InlineData("new Actor(flag ? user.Identity!.Name! : [|\"system\"|], [])")]
    [InlineData("new Actor([|Environment.UserName|], [])")]
    [InlineData("new Actor([|Environment.MachineName.ToLowerInvariant()|], [])")]
    [InlineData("new Actor([|$\"{Environment.UserDomainName}\\\\{Environment.UserName}\"|], [])")]
    [InlineData("new AuditEntry(default, AuditOperation.Consult, AccessOutcome.Permitted, \"x\") { ActorId = [|\"night shift\"|] }")]
    [InlineData("entry with { ActorId = [|\"admin\"|] }")]
    public Task ActorWhoIsNobodyInParticular_Reports(string expression) => Verifies(Acting(expression));

    [Theory]
    [InlineData("new Actor(user.FindFirst(\"sub\")!.Value, [])")]
    [InlineData("new Actor(user.Identity?.Name ?? throw new UnauthorizedAccessException(), [])")]
    [InlineData("new Actor(\"rpps:\" + user.Identity!.Name, [])")]
    [InlineData("new Actor($\"{Environment.UserDomainName}\\\\{user.Identity!.Name}\", [])")]
    [InlineData("new Actor(Current.Id, [])")]
    [InlineData("new Actor(\"\", [])")]
    [InlineData("new AuditEntry(default, AuditOperation.Consult, AccessOutcome.NoActor, \"x\") { ActorId = null }")]
    [InlineData("entry with { ActorId = user.Identity!.Name }")]
    [InlineData("new Person(\"admin\", [])")]
    [InlineData("new Reply { ActorId = \"admin\" }")]
    public Task ActorWhoHasSignedIn_DoesNotReport(string expression) => Verifies(Acting(expression));

    [Fact]
    public Task LocalThatIsSetOnceOrAgain_IsFollowedOnce() => Verifies(Acting("null", """
        void Once() { var id = "admin"; new Actor([|id|], []); }
        void Again(string name) { var id = "unknown"; id = name; new Actor(id, []); }
        """));

    [Theory]
    [InlineData("if (env.IsDevelopment()) actor = new Actor(\"dev\", []);")]
    [InlineData("#if DEBUG\nactor = new Actor(\"dev\", []);\n#endif")]
    [InlineData("#pragma warning disable CT3005 // invented people of the demonstration\nactor = new Actor(\"demo\", []);\n#pragma warning restore CT3005")]
    public Task DevelopmentMode_DoesNotReport(string statements) => Verify.Analyzer(new TestProject(
        $$"""
        interface IHostEnvironment;
        static class HostEnvironmentEnvExtensions { public static bool IsDevelopment(this IHostEnvironment env) => true; }
        class Program { void Run(IHostEnvironment env, Actor? actor) { {{"\n" + statements + "\n"}} } }
        """,
        Usings)
    {
        PreprocessorSymbols = ["DEBUG"],
    });

    [Fact]
    public Task AccountOnADesktop_DoesNotReport() => Verifies("""
        namespace System.Windows { public class Application; }
        class Desk { Actor Who => new(Environment.UserName, []); Actor Shared => new([|"admin"|], []); }
        """);

    [Fact]
    public Task Message_NamesTheAccountTheObligationAndTheRemedy() => Verifies(
        """
        class Desk
        {
            Actor a = new({|#0:@"HOSPITAL\test-02"|}, []);
            Actor b = new({|#1:"night shift"|}, []);
            Actor c = new({|#2:Environment.UserName|}, []);
            Actor d = new({|#3:"\uD800"|}, []);
        }
        """,
        Expect(0)
            .Message("'HOSPITAL\\test-02' is an account of several persons, but the audit trail names the one who acts (S25, S26). Take the id from who has signed in; the guard refuses this one.")
            .Message("« HOSPITAL\\test-02 » est un compte de plusieurs personnes, or le journal des accès nomme celle qui agit (S25, S26). Prenez l’identifiant de qui s’est connecté ; la garde refuse celui-ci.", "fr"),
        Expect(1)
            .Message("The actor 'night shift' stands in the code, so every access is in the audit trail under the same name, whoever acts (S25, S26). Take the id from who has signed in."),
        Expect(2)
            .Message("'Environment.UserName' is the account under which the program runs, but the audit trail names the person who acts (S25, S26). Take the id from who has signed in."),
        Expect(3));

    private static string Acting(string expression, string members = "") => $$"""
        class Desk
        {
            private const string Service = "service";
            private static readonly string Night = "night";
            private static string Ward => "ward";
            private static Person Current => new(DateTime.Now.ToString(), []);

            object? Act(System.Security.Claims.ClaimsPrincipal user, AuditEntry entry, bool flag) => {{expression}};

            {{members}}
        }

        class Person(string id, string[] roles) { public string Id => id + roles.Length; }
        class Reply { public string? ActorId { get; set; } }
        """;
}
