using ContactTracing.Analyzers.Rules.Configuration;
using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Configuration.FlowAnalysisCutAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Configuration;

public sealed class FlowAnalysisCutAnalyzerTests
{
    [Fact]
    public Task MemberPastItsBudget_ReportsWithTheBudget() => Verify.Analyzer(
        WithBudget("40", Long("{|#0:Long|}") + Short),
        Expect(0).Severity(DiagnosticSeverity.Info)
            .Message("The flow analysis of 'Ward.Long' stopped early, at its budget of 40 operations, so what discloses health or identity data there may go unseen, against professional secrecy (S24); split it into methods, or raise contact_tracing.flow_budget")
            .Message("L’analyse de flux de « Ward.Long » s’est arrêtée avant la fin, à son budget de 40 opérations ; ce qui y divulgue des données de santé ou d’identité peut rester invisible, contre le secret professionnel (S24) ; découpez-le en méthodes, ou augmentez contact_tracing.flow_budget", "fr"));

    [Theory]
    [InlineData("public [|Ward|]() { BODY }")]
    [InlineData("public int [|Total|] { get { BODY return 0; } }")]
    [InlineData("public Action [|Later|] = () => { BODY };")]
    [InlineData("public void [|Outer|]() { void Inner() { BODY } Inner(); }")]
    public Task EveryMemberWithCode_ReportsAtItsName(string member) =>
        Verify.Analyzer(WithBudget("40", member.Replace("BODY", Statements, StringComparison.Ordinal)));

    [Fact]
    public Task TopLevelStatements_ReportAtTheFirst() => Verify.Analyzer(new TestProject("""
        {|#0:var text = args.Length > 0 ? args[0] : "none";|}
        text = text.Trim().ToUpperInvariant().Replace("A", "B", StringComparison.Ordinal);
        Console.WriteLine(text + text + text);
        """)
        {
            OutputKind = OutputKind.ConsoleApplication,
            GlobalConfig = "is_global = true\ncontact_tracing.flow_budget = 10",
        },
        Expect(0));

    [Fact]
    public Task UsualBudget_DoesNotReport() => Verify.Analyzer(WithBudget(null, Long("Long") + Short));

    [Fact]
    public Task BudgetThatSuffices_DoesNotReport() => Verify.Analyzer(WithBudget("4000", Long("Long") + Short));

    /// <summary>A value that cannot be used is no budget of nothing.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e6")]
    [InlineData("99999999999999")]
    public Task BudgetThatCannotBeUsed_DoesNotReport(string budget) => Verify.Analyzer(WithBudget(budget, Long("Long")));

    [Fact]
    public Task BudgetsThatDiffer_TheLargestCounts() => Verify.Analyzer(WithBudget("40", Long("Long")) with
    {
        EditorConfig = "root = true\n[*.cs]\ncontact_tracing.flow_budget = 4000",
    });

    /// <summary>What settles settles long before any bound: an analysis that stops early in ordinary code would hide findings.</summary>
    [Fact]
    public async Task AcceptanceSuite_IsSeenToItsEnd()
    {
        foreach (var (theme, sections) in Themes.All)
        {
            var cut = await ThemeRun.Diagnostics(sections, new FlowAnalysisCutAnalyzer());
            Assert.True(cut.IsEmpty, $"{theme}: {string.Join('\n', cut)}");
        }
    }

    private const string Statements = """
        var text = "ward";
        for (var i = 0; i < 3; i++) { text += i; text = text.Trim().ToUpperInvariant(); }
        if (text.Length > 3) { text = text[..3] + text[1..]; } else { text = text + text + text; }
        Console.WriteLine(text.Replace("A", "B", StringComparison.Ordinal).Replace("C", "D", StringComparison.Ordinal));
        """;

    private const string Short = "\n\npublic static void Short(string text) => Console.WriteLine(text);";

    private static string Long(string name) => $"public static void {name}() {{ {Statements} }}";

    private static TestProject WithBudget(string? budget, string members) => new($"public class Ward {{ {members} }}")
    {
        GlobalConfig = budget is null ? null : $"is_global = true\ncontact_tracing.flow_budget = {budget}",
    };
}
