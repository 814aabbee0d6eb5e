using ContactTracing.Analyzers.Rules.Disclosure;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.HealthDataInLogAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>What an expression at a sink reveals. <see cref="LogSinkTests"/> has the sinks.</summary>
public sealed class HealthDataInLogAnalyzerTests
{
    [Fact]
    public Task Message_NamesBothEndsTheObligationAndTheRemedy() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;
            using Microsoft.Extensions.Logging;

            public class Patient
            {
                [Pseudonym] public Guid Id { get; init; }

                [HealthData] public string {|#1:Symptoms|} { get; init; } = "";
            }

            public class Ward(ILogger logger)
            {
                public void Admit(Patient p) => logger.LogInformation("Admitted with {Symptoms}", {|#0:p.Symptoms|});
            }
            """),
        Expect(0).From(1)
            .Message("Health data 'Patient.Symptoms' reaches the log call 'LogInformation'; everyone who can read the log would learn it, against professional secrecy (S24); log the pseudonym 'Patient.Id' instead")
            .Message("La donnée de santé « Patient.Symptoms » atteint l’appel de journalisation « LogInformation » ; quiconque lit le journal l’apprendrait, contre le secret professionnel (S24) ; journalisez plutôt le pseudonyme « Patient.Id »", "fr"));

    [Fact]
    public Task NoPseudonym_RemedyIsAReference() => Verify.Analyzer(
        Desk.With("Console.WriteLine({|#0:symptoms|});", parameters: "[HealthData] string {|#1:symptoms|}"),
        Expect(0).From(1).Message("Health data 'symptoms' reaches the log call 'Console.WriteLine'; everyone who can read the log would learn it, against professional secrecy (S24); log an opaque reference, or what a [Redacts] method makes of it"));

    [Theory]
    [InlineData("[|c.Symptoms|]")]
    [InlineData("[|c.Result|]")]
    [InlineData("[|c.Temperature|]")]
    [InlineData("[|c.IsIsolated|]")]
    [InlineData("[|c.Onset|]")]
    [InlineData("[|c.Diagnosis|]")]
    [InlineData("[|c.Summarise()|]")]
    [InlineData("([|c.Symptoms|])")]
    [InlineData("(object)[|c.Result|]")]
    [InlineData("(int)[|c.Result|]")]
    [InlineData("[|c.Note|]!")]
    [InlineData("[|c!.Note|] is null ? 1 : 2")]
    [InlineData("[|visit.Case.Symptoms|]")]
    [InlineData("[|cases[0].Symptoms|]")]
    public Task Read_Reports(string expression) => Logged(expression);

    [Theory]
    [InlineData("[|c.Symptoms|].ToUpperInvariant()")]
    [InlineData("[|c.Symptoms|].Trim().Substring(1)")]
    [InlineData("[|c.Symptoms|].Length")]
    [InlineData("[|c.Symptoms|][0]")]
    [InlineData("[|c.Symptoms|][..3]")]
    [InlineData("[|c.Findings|].Count")]
    [InlineData("[|c.Findings|][0]")]
    [InlineData("[|c.Onset|].HasValue")]
    [InlineData("[|c.Result|].ToString()")]
    [InlineData("string.IsNullOrEmpty([|c.Note|])")]
    [InlineData("Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes([|c.Symptoms|]))")]
    [InlineData("System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes([|c.Symptoms|]))")]
    [InlineData("Math.Round([|c.Temperature|] / 10.0)")]
    [InlineData("Masks.Clean([|c.Symptoms|])")]
    [InlineData("string.Join(\", \", [|c.Findings|])")]
    [InlineData("string.Join(\", \", [|c.Findings|].Select(f => f.Length))")]
    [InlineData("string.Concat(\"a\", [|c.Symptoms|], \"b\", \"c\", \"d\")")]
    [InlineData("string.Format(\"{0} {1}\", c.Id, [|c.Symptoms|])")]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{[|c.Symptoms|]}\")")]
    [InlineData("string.Create(3, [|c.Symptoms|], (span, text) => text.AsSpan(0, 3).CopyTo(span))")]
    [InlineData("new System.Text.StringBuilder().Append(\"s: \").Append([|c.Symptoms|]).ToString()")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize([|c.Symptoms|])")]
    public Task Computation_KeepsTheClassification(string expression) => Logged(expression);

    [Theory]
    [InlineData("$\"{[|c.Symptoms|]}\"")]
    [InlineData("$\"{[|c.Onset|],10:yyyy-MM-dd}\"")]
    [InlineData("$\"{c.Id}: {[|c.Symptoms|]} and {[|c.Result|]}\"")]
    [InlineData("$\"{$\"{[|c.Symptoms|]}\"}\"")]
    [InlineData("\"case \" + c.Id + \" has \" + [|c.Symptoms|]")]
    [InlineData("\"result \" + [|c.Result|]")]
    public Task Text_Reports(string expression) => Logged(expression);

    [Theory]
    [InlineData("[|c.Result|] == TestResult.Positive")]
    [InlineData("TestResult.Positive != [|c.Result|]")]
    [InlineData("[|c.Temperature|] > 38")]
    [InlineData("![|c.IsIsolated|]")]
    [InlineData("[|c.Result|] is TestResult.Positive")]
    [InlineData("c is { [|Result|]: TestResult.Positive }")]
    [InlineData("c is { Id: var id, [|Temperature|]: > 38 }")]
    [InlineData("[|c.Note|] is null")]
    [InlineData("[|c.Note|] == null")]
    [InlineData("[|c.Diagnosis|] is null")]
    [InlineData("[|c.Result|] == TestResult.Positive ? \"ill\" : \"well\"")]
    [InlineData("[|c.Result|] switch { TestResult.Positive => \"ill\", _ => \"well\" }")]
    [InlineData("c switch { { [|Result|]: TestResult.Positive } => \"ill\", _ => \"well\" }")]
    [InlineData("run == c.Id ? [|c.Symptoms|] : \"none\"")]
    [InlineData("[|c.Note|] ?? \"none\"")]
    [InlineData("new Result(run, default) is (_, [|TestResult.Positive|])")]
    public Task Test_RevealsWhatIsTested(string expression) => Logged(expression);

    [Theory]
    [InlineData("[|maybe?.Symptoms|]")]
    [InlineData("[|maybe?.Symptoms.Trim()|]")]
    [InlineData("[|maybe?.Note?.Trim()|]")]
    [InlineData("[|maybe?.Findings[0]|]")]
    [InlineData("[|maybe?.Result|] == TestResult.Positive")]
    [InlineData("$\"{[|maybe?.Symptoms|]}\"")]
    public Task ConditionalAccess_Reports(string expression) => Logged(expression);

    [Theory]
    [InlineData("new[] { c.Id.ToString(), [|c.Symptoms|] }")]
    [InlineData("new object[] { c.Id, [|c.Result|] }")]
    [InlineData("(string[])[c.Site, [|c.Symptoms|]]")]
    [InlineData("(string[])[.. [|c.Findings|]]")]
    [InlineData("new { c.Id, [|c.Symptoms|] }")]
    [InlineData("(c.Id, [|c.Symptoms|])")]
    [InlineData("new List<string> { c.Site, [|c.Symptoms|] }")]
    [InlineData("new Dictionary<string, object> { [\"result\"] = [|c.Result|] }")]
    [InlineData("new Dictionary<string, object> { { \"result\", [|c.Result|] } }")]
    [InlineData("new KeyValuePair<string, object?>(\"result\", [|c.Result|])")]
    [InlineData("new InvalidOperationException([|c.Symptoms|])")]
    public Task NewObject_Reports(string expression) => Logged(expression);

    [Theory]
    [InlineData("cases.Select(x => [|x.Symptoms|])")]
    [InlineData("cases.Select(x => new { x.Id, [|x.Symptoms|] })")]
    [InlineData("cases.Where(x => x.Station == 1).Max(x => [|x.Temperature|])")]
    [InlineData("from x in cases select [|x.Symptoms|]")]
    [InlineData("[|cases.First(x => x.Id == run).Symptoms|]")]
    [InlineData("cases.ToDictionary(x => x.Id, x => [|x.Result|])")]
    [InlineData("cases.Select(x => { if (x.Station == 1) { return \"\"; } return [|x.Symptoms|]; })")]
    public Task Query_ReportsWhatItSelects(string expression) => Logged(expression);

    [Theory]
    [InlineData("c.Id")]
    [InlineData("c.CollectedAt")]
    [InlineData("c.CollectedAt.Year")]
    [InlineData("c.Station")]
    [InlineData("c.Site")]
    [InlineData("maybe?.Id")]
    [InlineData("visit.Room")]
    [InlineData("visit.Case.Id")]
    [InlineData("c.Diagnosis!.Version")]
    [InlineData("nameof(c.Symptoms)")]
    [InlineData("nameof(IndexCase.Result)")]
    [InlineData("typeof(IndexCase)")]
    [InlineData("typeof(IndexCase).Name")]
    [InlineData("c.GetType()")]
    [InlineData("c.Symptoms.GetType().Name")]
    [InlineData("TestResult.Positive")]
    [InlineData("Masks.Mask(c.Symptoms)")]
    [InlineData("Masks.Mask($\"{c.Symptoms}\")")]
    [InlineData("Masks.PseudonymOf(c.Symptoms)")]
    [InlineData("run == c.Id")]
    [InlineData("new { c.Id, c.Site }")]
    [InlineData("$\"{c.Id} {nameof(c.Symptoms)} {c.CollectedAt:u}\"")]
    [InlineData("\"case \" + c.Id")]
    public Task CleanRead_DoesNotReport(string expression) => Logged(expression);

    [Theory]
    [InlineData("cases.Count")]
    [InlineData("cases.Count()")]
    [InlineData("cases.Any()")]
    [InlineData("cases.ToArray().Length")]
    [InlineData("cases.Count == 0")]
    [InlineData("cases.Where(x => x.Result == TestResult.Positive).Count()")]
    [InlineData("cases.Select(x => x.Id)")]
    [InlineData("string.Join(\", \", cases.Select(x => x.Id))")]
    [InlineData("cases.OrderBy(x => x.Temperature).Select(x => x.Id)")]
    [InlineData("cases.First(x => x.Result == TestResult.Positive).Id")]
    [InlineData("from x in cases where x.Result == TestResult.Positive select x.Id")]
    [InlineData("cases.Contains(c)")]
    [InlineData("cases.IndexOf(c)")]
    [InlineData("c == maybe")]
    [InlineData("maybe is null")]
    [InlineData("maybe != null")]
    [InlineData("maybe is { }")]
    [InlineData("maybe is { Id: var id }")]
    [InlineData("c.Equals(maybe)")]
    [InlineData("maybe is null ? run : maybe.Id")]
    public Task RecordsAsSuch_DoNotReport(string expression) => Logged(expression);

    [Fact]
    public Task RedactorOfMicrosoft_DoesNotReport() => Verify.Analyzer(Desk.With(
        """logger.LogInformation("{Symptoms}", redactor.Redact(c.Symptoms));""",
        "private readonly Microsoft.Extensions.Compliance.Redaction.Redactor redactor = null!;"));

    [Fact]
    public Task RedactsOnTheContract_CoversTheImplementation() => Verify.Analyzer(Desk.With(
        """
        logger.LogInformation("{Symptoms}", new Mask().Of(c.Symptoms));
        logger.LogInformation("{Symptoms}", new Mask().Raw([|c.Symptoms|]));
        """,
        """
        private interface IMask { [Redacts] string Of(string text); }

        private sealed class Mask : IMask
        {
            public string Of(string text) => "";

            public string Raw(string text) => text;
        }
        """));

    [Fact]
    public Task OwnMemberWithoutThis_Reports() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;

        public class Swab
        {
            [HealthData] public string Outcome { get; init; } = "";

            [HealthData] private int _cycles;

            public void Trace()
            {
                _cycles++;
                Console.WriteLine([|Outcome|]);
                Console.WriteLine([|this.Outcome|]);
                Console.WriteLine([|_cycles|]);
            }
        }
        """));

    [Fact]
    public Task ClassifiedParameter_Reports() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;

        public class Intake([HealthData] string reason)
        {
            public void Trace([HealthData] int temperature, int station)
            {
                Console.WriteLine([|temperature|]);
                Console.WriteLine(station);
                Console.WriteLine([|reason|]);
            }
        }
        """));

    [Fact]
    public Task EveryPlaceOfCode_IsLookedAt() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;
        using Microsoft.Extensions.Logging;

        public class Corners(ILogger logger, IndexCase c)
        {
            private readonly string _text = Write([|c.Symptoms|]);

            public string Text { get { Console.WriteLine([|c.Symptoms|]); return _text; } }

            public string Arrow => Write([|c.Symptoms|]);

            static string Write([Discloses] string text) => text;

            void Nested()
            {
                Action<IndexCase> action = x => logger.LogInformation("{S}", [|x.Symptoms|]);
                void Local(IndexCase x) => logger.LogInformation("{S}", [|x.Symptoms|]);
                foreach (var x in new[] { c })
                {
                    logger.LogInformation("{S}", [|x.Symptoms|]);
                    action(x);
                    Local(x);
                }
            }

            ~Corners() => Console.WriteLine([|c.Symptoms|]);
        }
        """));

    [Fact]
    public Task TopLevelStatement_Reports() => Verify.Analyzer(
        Desk.Of("""
            var c = new IndexCase();
            Console.WriteLine([|c.Symptoms|]);
            Console.WriteLine(c.Id);
            """) with { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });

    [Fact]
    public Task Local_IsTracked() => Verify.Analyzer(Desk.With("""
        var text = c.Symptoms;
        logger.LogInformation("{Text}", [|text|]);
        text = "none";
        logger.LogInformation("{Text}", text);
        """));

    [Fact]
    public Task LoggerOfARecord_IsNoRecord() => Verify.Analyzer(
        Desk.With(
            "Seen(typed, c.Id); typed.LogInformation(\"{Logger}\", typed);",
            "[LoggerMessage(1, LogLevel.Information, \"{Id}\")] static partial void Seen(ILogger<IndexCase> logger, Guid id);",
            "ILogger<IndexCase> typed") with { Analyzers = [new ImplicitDisclosureAnalyzer()] });

    [Fact]
    public Task NestedSinks_ReportOnce() => Verify.Analyzer(Desk.With("""
        Activity.Current?.AddEvent(new ActivityEvent("seen", tags: new ActivityTagsCollection { ["result"] = [|c.Result|] }));
        """));

    [Fact]
    public Task DeepConcatenation_IsReadToItsEnd()
    {
        var operands = string.Concat(Enumerable.Repeat("c.Site + ", 2_000));
        return Verify.Analyzer(Desk.With($"Console.WriteLine({operands}[|c.Symptoms|]);"));
    }

    private static Task Logged(string expression) => Verify.Analyzer(Desk.With($$"""logger.LogInformation("{Value}", {{expression}});"""));
}
