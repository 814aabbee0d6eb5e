using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.ClassificationLostAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>The flows themselves are judged by the acceptance suite, in its theme LostClassification.</summary>
public sealed class ClassificationLostAnalyzerTests
{
    private const string Targets = """
        public string Text { get; set; } = "";

        public object? Anything { get; set; }

        public bool Flag;

        public static int Last { get; protected set; }

        [HealthData] public string Known { get; set; } = "";

        [NotPersonalData("a word from a list of the team")] public string Reviewed { get; set; } = "";

        internal string Inside { get; set; } = "";

        private string _own = "";

        public IndexCase? Case { get; set; }

        public record Line(Guid Id, string Remark);
        """;

    [Fact]
    public Task Message_NamesBothEndsTheObligationsAndTheRemedy() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Contact
            {
                [IdentityData(IdentityKind.ContactDetails)] public string {|#1:Phone|} { get; init; } = "";
            }

            public class Card
            {
                public string Footer { get; set; } = "";

                internal void Fill(Contact contact) => Footer = {|#0:contact.Phone|};
            }
            """),
        Expect(0).From(1)
            .Severity(DiagnosticSeverity.Warning)
            .Message("'Contact.Phone' is identity data and goes into 'Card.Footer', which nobody classified; who reads it there is not told that professional secrecy (S24) and the need to know (S25) hold for it; mark 'Card.Footer' with [IdentityData(IdentityKind.ContactDetails)]")
            .Message("« Contact.Phone » est une donnée d’identité et entre dans « Card.Footer », que personne n’a classifié ; qui l’y lit ignore que le secret professionnel (S24) et le besoin d’en connaître (S25) valent pour elle ; marquez « Card.Footer » avec [IdentityData(IdentityKind.ContactDetails)]", "fr"));

    [Fact]
    public Task Result_ReportsASuggestion() => Verify.Analyzer(
        Desk.With("", """
            public string Tell(IndexCase c) => {|#0:c.Symptoms|};

            public static bool IsUrgent(IndexCase c)
            {
                return {|#1:c.Temperature|} > 39;
            }
            """),
        Expect(0).Severity(DiagnosticSeverity.Info)
            .Message("'IndexCase.Symptoms' is health data and is returned by 'Desk.Tell', which nobody classified; who calls it is not told that professional secrecy (S24) and the need to know (S25) hold for the result; mark 'Desk.Tell' with [return: HealthData]")
            .Message("« IndexCase.Symptoms » est une donnée de santé et est renvoyé par « Desk.Tell », que personne n’a classifié ; qui l’appelle ignore que le secret professionnel (S24) et le besoin d’en connaître (S25) valent pour le résultat ; marquez « Desk.Tell » avec [return: HealthData]", "fr"),
        Expect(1).Severity(DiagnosticSeverity.Info));

    [Fact]
    public Task WholeRecord_ReportsWhatItHolds() => Verify.Analyzer(
        Desk.With("Anything = {|#0:c|};", Targets + "\n\npublic object Pack(List<IndexCase> cases) => {|#1:cases[0]|};"),
        Expect(0).Severity(DiagnosticSeverity.Warning)
            .Message("'IndexCase' holds health and identity data and goes whole into 'Desk.Anything', which nobody classified; who reads it there is not told that professional secrecy (S24) and the need to know (S25) hold for it; mark 'Desk.Anything' with [HealthData, IdentityData]"),
        Expect(1).Severity(DiagnosticSeverity.Info)
            .Message("'IndexCase' holds health and identity data and is returned whole by 'Desk.Pack', which nobody classified; who calls it is not told that professional secrecy (S24) and the need to know (S25) hold for the result; mark 'Desk.Pack' with [return: HealthData, IdentityData]"));

    [Theory]
    [InlineData("Text = [|c.Symptoms|];")]
    [InlineData("Text += [|c.Symptoms|];")]
    [InlineData("this.Flag = [|c.Result|] == TestResult.Positive;")]
    [InlineData("Last = [|c.Temperature|];")]
    [InlineData("Anything = new { Of = [|c.Symptoms|] };")]
    [InlineData("var line = new Line(c.Id, [|c.Symptoms|]);")]
    [InlineData("var line = new Line(Remark: [|c.Symptoms|], Id: c.Id);")]
    [InlineData("var line = new Line(c.Id, \"\") with { Remark = [|c.Symptoms|] };")]
    [InlineData("var desk = new Desk(logger) { Text = [|c.Symptoms|], Case = c };")]
    [InlineData("var lines = cases.Select(x => new Line(x.Id, [|x.Symptoms|])).ToList();")]
    [InlineData("var note = c.Symptoms.Trim(); Text = [|note|];")]
    public Task CopyIntoAnOpenMember_Reports(string statement) => Verify.Analyzer(Desk.With(statement, Targets));

    [Theory]
    [InlineData("Text = c.Site;")]
    [InlineData("Text = nameof(c.Symptoms);")]
    [InlineData("Text = Masks.Mask(c.Name);")]
    [InlineData("Known = c.Symptoms;")]
    [InlineData("Reviewed = c.Symptoms;")]
    [InlineData("Inside = c.Symptoms; _own = c.Name;")]
    [InlineData("Case = c;")]
    [InlineData("Flag = maybe is not null;")]
    [InlineData("Last = cases.Count;")]
    [InlineData("Anything = c.Id;")]
    [InlineData("var line = new Line(c.Id, c.Site);")]
    [InlineData("var text = c.Symptoms; text = \"\"; Text = text;")]
    [InlineData("logger.LogInformation(c.Symptoms);")]
    public Task CleanDataOrAnotherTarget_DoesNotReport(string statement) => Verify.Analyzer(Desk.With(statement, Targets));

    [Fact]
    public Task ResultThatIsClassifiedOrOfTheCaller_DoesNotReport() => Verify.Analyzer(Desk.With("", """
        [return: HealthData] public string Tell(IndexCase c) => c.Symptoms;

        public IndexCase First(List<IndexCase> cases) => cases[0];

        public string Upper(string text) => text.ToUpperInvariant();

        public string Trimmed([HealthData] string text) => text.Trim();

        internal string Inside(IndexCase c) => c.Symptoms;

        public int Count(List<IndexCase> cases) => cases.Count(c => c.IsIsolated);

        public override string ToString() => Known;

        [HealthData] private string Known => "";
        """));

    private static TestProject Controller(string header, string members) => Desk.Of($$"""
        using System.Linq;
        using ContactTracing.DataProtection;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        public class CaseStore { private readonly List<IndexCase> _cases = []; public int Count() => _cases.Count; }

        public sealed class CasesController{{header}}
        {
            {{members}}
        }
        """) with { Framework = TestFramework.AspNetCore100 };

    /// <summary>What a controller is given is part of it, and no part of what the methods that it inherits return.</summary>
    [Theory]
    [InlineData("(List<IndexCase> cases) : ControllerBase", "public IActionResult Run() => Ok(cases.Count);")]
    [InlineData("(List<IndexCase> cases) : ControllerBase", "public IActionResult Run() => cases.Count > 5 ? BadRequest() : this.NoContent();")]
    [InlineData("(ILogger<CasesController> logger, List<IndexCase> cases) : ControllerBase", "public IActionResult Run() { logger.LogInformation(\"asked\"); return cases.Any() ? Ok(cases.Count(c => c.Station == 1)) : NotFound(); }")]
    [InlineData("(CaseStore store) : ControllerBase", "public IActionResult Run() => Ok(store.Count());")]
    [InlineData(" : ControllerBase", "private readonly List<IndexCase> _cases = []; public IActionResult Run() => Ok(_cases.Count); public IActionResult Other() => base.BadRequest();")]
    [InlineData("(List<IndexCase> cases) : Controller", "public IActionResult Run() => View(cases.Count); public IActionResult Other() => Json(cases.Count);")]
    [InlineData(" : Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "[BindProperty] public IndexCase? Input { get; set; } public IActionResult OnPost() => RedirectToPage(\"Done\");")]
    [InlineData("(List<IndexCase> cases) : ControllerBase", "public IActionResult Run() => Ok([|cases[0].Symptoms|]); public IActionResult Other() => Ok([|cases|]);")]
    [InlineData("(List<IndexCase> cases) : ControllerBase", "public IActionResult Run() => Ok(cases.Select(c => [|c.Name|]));")]
    [InlineData("(List<IndexCase> cases)", "private List<IndexCase> Own => cases; public object Run() => [|MemberwiseClone|]();")]
    [InlineData("(List<IndexCase> cases) : StringReader(\"\")", "private int Own => cases.Count; public string? Run() => ReadLine();")]
    [InlineData("() : StringReader(\"\")", "public IndexCase? Current { get; set; } public string? Run() => [|ReadLine|]();")]
    [InlineData("(List<IndexCase> cases) : StringReader(\"\")", "public override int Read() => [|cases[0].Symptoms|]![0]; public string? Run() => [|ReadLine|]();")]
    [InlineData("(List<IndexCase> cases) : StringReader(\"\")", "public override void Close() => cases.Clear(); public string? Run() => ReadLine();")]
    public Task ResultOfAnInheritedMethod_ReportsWhatIsPutIntoIt(string header, string members) => Verify.Analyzer(Controller(header, members));

    /// <summary>What has to be done about a name that is made of three members, is done once; the remedy names all that goes in.</summary>
    [Fact]
    public Task SeveralMembersInOneCopy_ReportOnceWithTheirClasses() => Verify.Analyzer(
        Desk.With("""
            Text = $"{{|#0:c.Name|}} {c.Name} {c.Symptoms}";
            Text = {|#1:c.Result|} + "";
            """, Targets),
        Expect(0).Message("'IndexCase.Name' is identity data and goes into 'Desk.Text', which nobody classified; who reads it there is not told that professional secrecy (S24) and the need to know (S25) hold for it; mark 'Desk.Text' with [HealthData, IdentityData]"),
        Expect(1).Message("'IndexCase.Result' is health data and goes into 'Desk.Text', which nobody classified; who reads it there is not told that professional secrecy (S24) and the need to know (S25) hold for it; mark 'Desk.Text' with [HealthData(HealthCategory.TestResult)]"));

    [Theory]
    [InlineData("enforce")]
    [InlineData("Enforce ")]
    public Task EnforcedGate_ReportsCopiesAsErrorsAndResultsAsBefore(string gate) => Verify.Analyzer(
        CopyAndResult with { GlobalConfig = $"is_global = true\nbuild_property.ContactTracingGate = {gate}" },
        Expect(0).Severity(DiagnosticSeverity.Error),
        Expect(1).Severity(DiagnosticSeverity.Info));

    [Fact]
    public Task ReportingGate_ReportsAsWithoutOne() => Verify.Analyzer(
        CopyAndResult with { GlobalConfig = "is_global = true\nbuild_property.ContactTracingGate = report" },
        Expect(0).Severity(DiagnosticSeverity.Warning),
        Expect(1).Severity(DiagnosticSeverity.Info));

    /// <summary>The compiler knows one severity for an id. That is why the preset of the gate cannot name this rule.</summary>
    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public Task ConfiguredSeverity_WinsOverTheGateForBoth(string configured, DiagnosticSeverity severity) => Verify.Analyzer(
        CopyAndResult with
        {
            EditorConfig = $"root = true\n[*.cs]\ndotnet_diagnostic.CT2007.severity = {configured}",
            GlobalConfig = "is_global = true\nbuild_property.ContactTracingGate = enforce",
        },
        Expect(0).Severity(severity),
        Expect(1).Severity(severity));

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives(Desk.With("Text = $\"{c.Name}: {c.Symptoms}\"; Anything = c;", Targets));

    private static TestProject CopyAndResult => Desk.With("Text = {|#0:c.Symptoms|};", Targets + "\n\npublic string Tell(IndexCase c) => {|#1:c.Symptoms|};");
}
