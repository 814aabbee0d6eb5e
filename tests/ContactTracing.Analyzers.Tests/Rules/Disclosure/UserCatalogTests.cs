using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.HealthDataInLogAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>What a team says in its <c>*.dataflow.txt</c> about libraries whose source is elsewhere.</summary>
public sealed class UserCatalogTests
{
    private const string Library = """
        namespace Team
        {
            public interface IAudit { void Write(string text, object? subject = null); }

            public class Audit : IAudit
            {
                public void Write(string text, object? subject = null) { }

                public System.Collections.Generic.IDictionary<string, object> Facts { get; } = new System.Collections.Generic.Dictionary<string, object>();
            }

            public static class Words
            {
                public static string Mask(string text) => "";

                public static string Print(object? value) => "";

                public static void Fail(string reason) { }

                public static void Open(string path) { }
            }

            public class Ticket(string title) { public string Title => title; }

            public class WardTicket(string title) : Ticket(title);

            [System.AttributeUsage(System.AttributeTargets.Parameter)]
            public sealed class PublishedAttribute : System.Attribute;

            public static class Board { public static void Pin([Published] string text, string pin) { } }
        }
        """;

    [Fact]
    public Task Sink_ReportsTheInputsThatItNames() => Verify.Analyzer(Using(
        "sink | M:Team.IAudit.Write(System.String,System.Object) | text | log",
        """
        new Team.Audit().Write([|c.Symptoms|], c.Symptoms);
        new Team.Audit().Write(c.Site, c.Symptoms);
        Team.Words.Fail(c.Symptoms);
        """));

    [Fact]
    public Task SinkOfEveryForm_Reports() => Verify.Analyzer(Using(
        """
        sink | P:Team.Audit.Facts | contents | log
        sink | T:Team.Ticket | construction | log
        sink | T:Team.PublishedAttribute | args | log
        """,
        """
        new Team.Audit().Facts["s"] = [|c.Symptoms|];
        new Team.Audit().Facts.Add("s", [|c.Symptoms|]);
        _ = new Team.Ticket([|c.Symptoms|]);
        _ = new Team.WardTicket([|c.Symptoms|]);
        Team.Board.Pin([|c.Symptoms|], c.Symptoms);
        """));

    /// <summary>Each channel is another rule's.</summary>
    [Fact]
    public Task Channel_DecidesWhichRuleReports() => Verify.Analyzer(Using(
        """
        sink | M:Team.Words.Fail(System.String) | reason | exception
        sink | M:Team.Words.Open(System.String) | path | address
        sink | T:Team.IAudit | subject@ | log
        """,
        """
        Team.Words.Fail({|CT2003:c.Symptoms|});
        Team.Words.Open({|CT2004:c.Symptoms|});
        new Team.Audit().Write("seen", {|CT2005:opaque|});
        """) with
    {
        Analyzers = [new ClassifiedDataInExceptionAnalyzer(), new ClassifiedDataInAddressAnalyzer(), new ImplicitDisclosureAnalyzer()],
    });

    [Fact]
    public Task Redactor_RemovesTheClassification() => Verify.Analyzer(Using(
        "redact | M:Team.Words.Mask(System.String)",
        """
        Console.WriteLine(Team.Words.Mask(c.Symptoms));
        Console.WriteLine(Team.Words.Print([|c.Symptoms|]));
        """));

    [Fact]
    public Task Transfer_SaysThatAnObjectIsPrinted() => Verify.Analyzer(
        Using(
            "transfer | M:Team.Words.Print(System.Object) | text",
            """
            Console.WriteLine(Team.Words.Print(opaque));
            Console.WriteLine(Team.Words.Print({|CT2005:c|}));
            """) with { Analyzers = [new ImplicitDisclosureAnalyzer()] });

    [Fact]
    public Task RowForAMember_ComesBeforeItsBuiltInFamily() => Verify.Analyzer(Using(
        "sink | M:System.Diagnostics.Trace.WriteLine(System.String,System.String) | category | log",
        """
        Trace.WriteLine(c.Symptoms, "seen");
        Trace.WriteLine("seen", [|c.Symptoms|]);
        Trace.WriteLine([|c.Symptoms|]);
        """));

    [Fact]
    public Task RowForTheSameId_ReplacesTheBuiltInOne() => Verify.Analyzer(Using(
        "sink | T:System.Diagnostics.Trace | category | log",
        """
        Trace.WriteLine(c.Symptoms);
        Trace.WriteLine("seen", [|c.Symptoms|]);
        """));

    /// <summary>A contradiction never opens anything, and a row that is wrong does not hide the others.</summary>
    [Fact]
    public Task WrongRows_LeaveTheOthersInForce() => Verify.Analyzer(Using(
        """
        nonsense
        redact | M:Team.Words.Mask(System.String)
        transfer | M:Team.Words.Mask(System.String) | text
        sink | M:Team.Words.Fail(System.String) | reason | log
        """,
        """
        Console.WriteLine(Team.Words.Mask([|c.Symptoms|]));
        Team.Words.Fail([|c.Symptoms|]);
        """));

    /// <summary>Another compilation with other rows has a catalogue of its own.</summary>
    [Fact]
    public async Task Rows_AreThoseOfOneCompilation()
    {
        await Verify.Analyzer(Using("redact | M:Team.Words.Mask(System.String)", "Console.WriteLine(Team.Words.Mask(c.Symptoms));"));
        await Verify.Analyzer(Using("# nothing", "Console.WriteLine(Team.Words.Mask([|c.Symptoms|]));"));
    }

    private static TestProject Using(string rows, string statements) => Desk.With(statements) with
    {
        ReferencedSources = [Library],
        AdditionalFiles = [("team.dataflow.txt", rows)],
    };
}
