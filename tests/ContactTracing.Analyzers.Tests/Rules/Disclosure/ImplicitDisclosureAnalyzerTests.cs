using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.ImplicitDisclosureAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ImplicitDisclosureAnalyzerTests
{
    [Fact]
    public Task Printed_RemedyIsAPartialTypeOrThePseudonym() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class {|#1:Contact|}
            {
                [Pseudonym] public Guid Id { get; init; }

                [IdentityData] public string Name { get; init; } = "";

                [HealthData] public string Risk { get; init; } = "";
            }

            public class Caller
            {
                public void Call(Contact contact) => Console.WriteLine($"Calling {{|#0:contact|}}");
            }
            """),
        Expect(0).From(1)
            .Message("The whole 'Contact', which holds health and identity data, is printed by the log call 'Console.WriteLine', against professional secrecy (S24); declare 'Contact' partial, so that its text is redacted, or log the pseudonym 'Contact.Id' instead")
            .Message("« Contact », qui contient des données de santé et d’identité, est imprimé en entier par l’appel de journalisation « Console.WriteLine », contre le secret professionnel (S24) ; déclarez « Contact » partial, afin que son texte soit expurgé, ou journalisez plutôt le pseudonyme « Contact.Id »", "fr"));

    [Fact]
    public Task Serialised_RemedyIsThePseudonym() => Verify.Analyzer(
        Desk.With("""logger.LogInformation(System.Text.Json.JsonSerializer.Serialize({|#0:opaque|}));"""),
        Expect(0).Message("The whole 'Opaque', which holds health data, reaches the log call 'LogInformation' member by member, against professional secrecy (S24); log the pseudonym 'Opaque.Id' instead"));

    [Fact]
    public Task PrintedIntoAnException_RemedyIsThePseudonym() => Verify.Analyzer(
        Desk.With("""throw new InvalidOperationException($"not valid: {{|#0:c|}}");"""),
        Expect(0)
            .Message("The whole 'IndexCase', which holds health and identity data, is printed into 'new InvalidOperationException', which is logged or shown wherever it is caught, against professional secrecy (S24); declare 'IndexCase' partial, so that its text is redacted, or name the pseudonym 'IndexCase.Id' instead")
            .Message("« IndexCase », qui contient des données de santé et d’identité, est imprimé en entier dans « new InvalidOperationException », qui est journalisé ou montré partout où il est intercepté, contre le secret professionnel (S24) ; déclarez « IndexCase » partial, afin que son texte soit expurgé, ou nommez plutôt le pseudonyme « IndexCase.Id »", "fr"));

    [Fact]
    public Task ReadIntoAnAddress_RemedyIsTheBody() => Verify.Analyzer(
        Desk.With("""_ = new Uri("https://host/?case=" + Uri.EscapeDataString(System.Text.Json.JsonSerializer.Serialize({|#0:opaque|})));"""),
        Expect(0)
            .Message("The whole 'Opaque', which holds health data, becomes part of the address or header 'new Uri' member by member, which servers, proxies and browsers keep in their logs, against professional secrecy (S24); name the pseudonym 'Opaque.Id' instead, and send the rest in the body over a secure channel")
            .Message("« Opaque », qui contient des données de santé, entre membre par membre dans l’adresse ou l’en-tête « new Uri », que serveurs, mandataires et navigateurs gardent dans leurs journaux, contre le secret professionnel (S24) ; nommez plutôt le pseudonyme « Opaque.Id », et envoyez le reste dans le corps par un canal sécurisé", "fr"));

    [Theory]
    [InlineData("throw new InvalidOperationException(\"case \" + [|c|]);")]
    [InlineData("throw new ArgumentOutOfRangeException(nameof(c), [|c|], \"not valid\");")]
    [InlineData("new InvalidOperationException(\"x\").Data[\"case\"] = [|c|];")]
    [InlineData("_ = new Uri($\"https://host/{[|c|]}\");")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.RedirectToRoute(\"case\", [|opaque|]);")]
    [InlineData("_ = new Microsoft.AspNetCore.Mvc.ProblemDetails { Extensions = { [\"case\"] = [|opaque|] } };")]
    public Task WholeCarrierInAnotherChannel_Reports(string statement) => Verify.Analyzer(Web(statement));

    [Theory]
    [InlineData("throw new InvalidOperationException(\"case \" + opaque);")]
    [InlineData("throw new InvalidOperationException(\"case \" + c.Id);")]
    [InlineData("new InvalidOperationException(\"x\").Data[\"case\"] = opaque;")]
    [InlineData("_ = new Uri($\"https://host/{opaque}\");")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.CreatedAtRoute(\"case\", new { c.Id }, c);")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.Ok(c);")]
    public Task RedactedOrAnotherPart_InAnotherChannel_DoesNotReport(string statement) => Verify.Analyzer(Web(statement));

    [Theory]
    [InlineData("[|c|]")]
    [InlineData("[|maybe|]")]
    [InlineData("[|visit.Case|]")]
    [InlineData("[|visit|]")]
    [InlineData("[|cases|]")]
    [InlineData("[|cases[0]|]")]
    [InlineData("[|cases.Where(x => x.Station == 1)|]")]
    [InlineData("[|cases.First()|]")]
    [InlineData("[|maybe|] ?? [|c|]")]
    [InlineData("run == c.Id ? [|c|] : null")]
    [InlineData("(object)[|c|]")]
    [InlineData("[|c|].ToString()")]
    [InlineData("$\"{[|c|]}\"")]
    [InlineData("$\"{[|c|],30}\"")]
    [InlineData("\"case \" + [|c|]")]
    [InlineData("string.Format(\"{0}\", [|c|])")]
    [InlineData("string.Join(\", \", [|cases|])")]
    [InlineData("string.Join(\", \", [|c|], c.Id)")]
    [InlineData("new { Case = [|c|] }")]
    [InlineData("(c.Id, [|c|])")]
    [InlineData("new object[] { c.Id, [|c|] }")]
    [InlineData("[|new IndexCase()|]")]
    [InlineData("[|new List<IndexCase>()|]")]
    [InlineData("[|new Result(run, TestResult.Positive)|]")]
    [InlineData("cases.Select(x => [|x|].ToString())")]
    [InlineData("new KeyValuePair<string, object?>(\"case\", [|c|])")]
    public Task WholeCarrier_Reports(string expression) => Logged(expression);

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize([|c|])")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize([|cases|])")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize([|opaque|])")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize([|opaque|]).Trim()")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new { Case = [|opaque|] })")]
    [InlineData("System.Text.Json.JsonSerializer.SerializeToElement([|opaque|])")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject([|opaque|])")]
    [InlineData("Newtonsoft.Json.Linq.JObject.FromObject([|opaque|])")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(cases.Select(x => [|x|]).ToList())", "cases.Select(x => x).ToList()")]
    public Task Serialised_Reports(string expression, string? reported = null) =>
        Logged(reported is null ? expression : $"System.Text.Json.JsonSerializer.Serialize([|{reported}|])");

    [Theory]
    [InlineData("c.Id")]
    [InlineData("c.Symptoms")]
    [InlineData("cases.Count")]
    [InlineData("cases.Select(x => x.Id)")]
    [InlineData("c == maybe")]
    [InlineData("maybe is null")]
    [InlineData("typeof(IndexCase)")]
    [InlineData("nameof(c)")]
    [InlineData("c.GetHashCode()")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(c.Id)")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(c).Length")]
    [InlineData("logger")]
    public Task PartsAndFacts_DoNotReport(string expression) => Logged(expression);

    [Theory]
    [InlineData("opaque")]
    [InlineData("$\"{opaque}\"")]
    [InlineData("\"case \" + opaque")]
    [InlineData("opaque.ToString()")]
    [InlineData("new[] { opaque }")]
    [InlineData("string.Join(\", \", new List<Opaque> { opaque })")]
    public Task PartialType_HasARedactedText(string expression) => Logged(expression);

    [Theory]
    [InlineData("{@Case}")]
    [InlineData("{Run} {@Case}")]
    public Task Destructured_Reports(string template)
    {
        var before = template.StartsWith("{Run}", StringComparison.Ordinal) ? "run, " : "";
        return Verify.Analyzer(Desk.With($$"""
            logger.LogInformation("{{template}}", {{before}}[|opaque|]);
            Serilog.Log.Information("{{template}}", {{before}}[|opaque|]);
            NLog.LogManager.GetCurrentClassLogger().Info("{{template}}", {{before}}[|opaque|]);
            """));
    }

    [Theory]
    [InlineData("{Case}")]
    [InlineData("{$Case}")]
    [InlineData("{{@Case}} {Case}")]
    [InlineData("{Case} {@Run}")]
    public Task NotDestructured_DoesNotReport(string template)
    {
        var after = template.EndsWith("{@Run}", StringComparison.Ordinal) ? ", run" : "";
        return Verify.Analyzer(Desk.With($$"""
            logger.LogInformation("{{template}}", opaque{{after}});
            Serilog.Log.Information("{{template}}", opaque{{after}});
            """));
    }

    [Fact]
    public Task DestructuringByFlag_Reports() => Verify.Analyzer(Desk.With("""
        Serilog.Log.ForContext("Case", [|opaque|], destructureObjects: true).Information("seen");
        using var pushed = Serilog.Context.LogContext.PushProperty("Case", [|opaque|], true);

        Serilog.Log.ForContext("Case", opaque).Information("seen");
        Serilog.Log.ForContext("Case", opaque, destructureObjects: false).Information("seen");
        """));

    /// <summary>Destructurama hides a member from Serilog's destructuring and from nothing else.</summary>
    [Fact]
    public Task MembersHiddenFromSerilog_AreCleanThereOnly() => Verify.Analyzer(
        Desk.With(
            """
            Serilog.Log.Information("{@Case}", hidden);
            Serilog.Log.ForContext("Case", hidden, destructureObjects: true).Information("seen");
            logger.LogInformation("{@Case}", hidden);

            Serilog.Log.Information("{@Case}", [|half|]);
            Serilog.Log.Information("{@Case}", System.Text.Json.JsonSerializer.Serialize([|hidden|]));
            NLog.LogManager.GetCurrentClassLogger().Info("{@Case}", [|hidden|]);
            logger.LogInformation("{Case}", [|hidden|]);
            """,
            """
            public class Hidden
            {
                [HealthData, Destructurama.Attributed.NotLogged] public string Symptoms { get; init; } = "";

                [IdentityData, Destructurama.Attributed.LogMasked] public string Name { get; init; } = "";
            }

            public sealed class Half : Hidden
            {
                [HealthData] public string Note { get; init; } = "";
            }
            """,
            "Desk.Hidden hidden, Desk.Half half"));

    [Fact]
    public Task LogProperties_Reports() => Verify.Analyzer(Desk.With(
        """
        Seen(logger, [|opaque|]);
        Named(logger, opaque);
        """,
        """
        [LoggerMessage(1, LogLevel.Information, "Seen")]
        static partial void Seen(ILogger logger, [LogProperties] Opaque subject);

        [LoggerMessage(2, LogLevel.Information, "Seen {Subject}")]
        static partial void Named(ILogger logger, Opaque subject);
        """));

    [Fact]
    public Task SinkThatReadsMembers_Reports() => Verify.Analyzer(Desk.With("""
        Sentry.SentrySdk.ConfigureScope(scope => scope.SetExtra("case", [|opaque|]));
        new System.Diagnostics.Tracing.EventSource("desk").Write("seen", [|opaque|]);
        """));

    [Fact]
    public Task Discloses_Reports() => Verify.Analyzer(Desk.With(
        "Audit([|opaque|]);",
        "static void Audit([Discloses] object subject) { }"));

    [Fact]
    public Task HandWrittenTextOfCleanMembers_DoesNotReport() => Verify.Analyzer(Desk.With(
        """
        Console.WriteLine(new Tidy());
        Console.WriteLine(new Masked());
        Console.WriteLine(new Built());
        Console.WriteLine(new Sworn());
        Console.WriteLine(new Derived());
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize([|new Tidy()|]));
        """,
        """
        private class Tidy
        {
            [Pseudonym] public Guid Id { get; init; }

            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString() => $"{nameof(Symptoms)} of {Id}";
        }

        private sealed class Derived : Tidy
        {
            [HealthData] public string More { get; init; } = "";
        }

        private sealed class Masked
        {
            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString() => Masks.Mask(Symptoms);
        }

        private sealed class Sworn
        {
            [HealthData] public string Symptoms { get; init; } = "";

            [Redacts] public override string ToString() => new string('*', Symptoms.Length);
        }

        private sealed class Built
        {
            [Pseudonym] public Guid Id { get; init; }

            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString()
            {
                var text = new System.Text.StringBuilder();
                text.Append(Id);
                return text.ToString();
            }
        }
        """));

    [Fact]
    public Task HandWrittenTextThatDiscloses_Reports() => Verify.Analyzer(Desk.With(
        """
        Console.WriteLine([|new Frank()|]);
        Console.WriteLine([|new Built()|]);
        Console.WriteLine([|new Elsewhere()|]);
        Console.WriteLine([|new Partial()|]);
        Console.WriteLine([|new Row(1, "")|]);
        """,
        """
        private sealed class Frank
        {
            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString() => $"case with {Symptoms}";
        }

        private sealed class Built
        {
            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString()
            {
                var text = Symptoms;
                return text;
            }
        }

        private sealed class Elsewhere
        {
            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString() => Describe();

            private string Describe() => Symptoms;
        }

        private sealed partial class Partial
        {
            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString() => Symptoms;
        }

        private sealed record Row(int Number, [HealthData] string Symptoms)
        {
            private bool PrintMembers(System.Text.StringBuilder builder)
            {
                builder.Append(Symptoms);
                return true;
            }
        }
        """));

    [Fact]
    public Task Record_IsJudgedByWhatItPrints() => Verify.Analyzer(Desk.With(
        """
        Console.WriteLine([|new Plain(run, "")|]);
        Console.WriteLine([|new Nested(c)|]);
        Console.WriteLine(new Wrapped(opaque));
        Console.WriteLine(new Tidy(run, ""));
        Console.WriteLine(new Redacted(run, ""));
        """,
        """
        private sealed record Plain(Guid Id, [HealthData] string Symptoms);

        private sealed record Nested(IndexCase Case);

        private sealed record Wrapped(Opaque Case);

        private sealed record Tidy(Guid Id, [HealthData] string Symptoms)
        {
            public override string ToString() => Id.ToString();
        }

        private sealed partial record Redacted(Guid Id, [HealthData] string Symptoms);
        """));

    [Fact]
    public Task RecordsOfAnotherAssembly_AreJudgedByTheirGeneratedText() => Verify.Analyzer(
        Desk.With("""
            Console.WriteLine(new Sent.Opaque());
            Console.WriteLine(new Sent.Row(""));
            Console.WriteLine([|new Sent.Plain("")|]);
            Console.WriteLine([|new Sent.Frank()|]);
            """) with
        {
            ReferencedSources =
            [
                """
                using ContactTracing.DataProtection;

                namespace Sent
                {
                    public class Opaque
                    {
                        [HealthData] public string Symptoms { get; set; } = "";

                        [Redacts] public override string ToString() => "Opaque { Symptoms = [redacted] }";
                    }

                    [System.Diagnostics.DebuggerDisplay("{ToString(),nq}")]
                    public sealed record Row([HealthData] string Symptoms)
                    {
                        [Redacts] private bool PrintMembers(System.Text.StringBuilder builder) => true;
                    }

                    public sealed record Plain([HealthData] string Symptoms);

                    public class Frank
                    {
                        [HealthData] public string Symptoms { get; set; } = "";

                        public override string ToString() => Symptoms;
                    }
                }
                """,
            ],
        });

    [Fact]
    public Task PartialInAContainerThatIsNot_Reports() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;

        public class Outer
        {
            public partial class Inner
            {
                [HealthData] public string Symptoms { get; init; } = "";
            }

            public void Print(Inner inner) => Console.WriteLine([|inner|]);
        }
        """));

    [Fact]
    public Task This_Reports() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;

        public class Swab
        {
            [HealthData] public string Outcome { get; init; } = "";

            public void Print() => Console.WriteLine([|this|]);
        }
        """));

    [Fact]
    public Task LocalAndLoopVariableOfCarrierType_Report() => Verify.Analyzer(Desk.With("""
        var local = cases[0];
        Console.WriteLine([|local|]);
        foreach (var item in cases)
        {
            Console.WriteLine([|item|]);
            Console.WriteLine(item.Id);
        }
        """));

    /// <summary>What a method of the program makes of a record is the flow engine's question.</summary>
    [Fact]
    public Task MethodOfTheProgram_IsNotFollowed() => Verify.Analyzer(Desk.With(
        "Console.WriteLine(Describe(c));",
        "private static string Describe(IndexCase subject) => subject.Id.ToString();"));

    private static Task Logged(string expression) => Verify.Analyzer(Desk.With($$"""logger.LogInformation("{Value}", {{expression}});"""));

    private static TestProject Web(string statement) => Desk.With(statement) with { Framework = TestFramework.AspNetCore100 };
}
