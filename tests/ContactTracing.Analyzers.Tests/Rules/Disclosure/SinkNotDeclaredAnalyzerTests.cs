using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.SinkNotDeclaredAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class SinkNotDeclaredAnalyzerTests
{
    [Fact]
    public Task Message_NamesTheParameterTheSinkAndTheRemedy() => Verify.Analyzer(
        Desk.With("", """public void Note(string {|#0:text|}) => logger.LogInformation("Noted {Text}", text);"""),
        Expect(0).Severity(DiagnosticSeverity.Info)
            .Message("The parameter 'text' of 'Note' reaches 'LogInformation' and does not say so; what other assemblies pass to it is not checked, against professional secrecy (S24); mark it [Discloses]")
            .Message("Le paramètre « text » de « Note » atteint « LogInformation » sans le dire ; ce que d’autres assemblys lui passent n’est pas vérifié, contre le secret professionnel (S24) ; marquez-le [Discloses]", "fr"));

    [Theory]
    [InlineData("public void Note(string [|text|], int times) => Console.WriteLine(text);")]
    [InlineData("protected static void Note(params object[] [|values|]) => Console.WriteLine(string.Join(\", \", values));")]
    [InlineData("public void Note<T>(T [|value|]) => logger.LogInformation(\"{Value}\", value);")]
    [InlineData("public void Note(ILogger other, int [|id|]) => other.LogInformation($\"case {id}\");")]
    [InlineData("public void Find(string [|name|]) => throw new KeyNotFoundException(name + \" is unknown\");")]
    [InlineData("public Uri Page(string [|name|]) => new(\"https://ward.example/\" + name);")]
    [InlineData("public void Note(string [|text|]) => Write(text); private static void Write(string line) => Console.WriteLine(line);")]
    [InlineData("public string Title { get => \"\"; [|set|] => Console.WriteLine(value); }")]
    [InlineData("public string this[string [|key|]] { get { Console.WriteLine(key); return \"\"; } set => Console.WriteLine(key); }")]
    [InlineData("public void Note(string [|text|]) => Console.WriteLine(text.Length > 0 ? \"some\" : \"none\");")]
    [InlineData("public class Poster { public Poster(string [|title|]) => Console.WriteLine(title); }")]
    [InlineData("public static void Log(string [|text|], [System.Runtime.CompilerServices.CallerMemberName] string caller = \"\") => Console.WriteLine(caller + text);")]
    public Task ParameterThatReachesASink_Reports(string member) => Verify.Analyzer(Desk.With("", member));

    [Theory]
    [InlineData("internal void Note(string text) => Console.WriteLine(text);")]
    [InlineData("private class Inner { public void Note(string text) => Console.WriteLine(text); }")]
    [InlineData("public void Note([Discloses] string text) => Console.WriteLine(text);")]
    [InlineData("[Discloses] public void Note(string text, int times) => Console.WriteLine(text + times);")]
    [InlineData("public string Title { get => \"\"; [Discloses] set => Console.WriteLine(value); }")]
    [InlineData("public string this[[Discloses] string key] { get { Console.WriteLine(key); return \"\"; } set { } }")]
    [InlineData("public void Note(string text) { if (text.Length > 0) Console.WriteLine(\"noted\"); }")]
    [InlineData("public void Note(string text) { text = \"\"; Console.WriteLine(text); }")]
    [InlineData("public void Note(string text) => Console.WriteLine(Masks.Mask(text));")]
    [InlineData("public void Note(IndexCase c) => Console.WriteLine(c.Site);")]
    [InlineData("public void Note(IndexCase c) => Console.WriteLine(c);")]
    [InlineData("public void Note([HealthData] string text) => Console.WriteLine(text);")]
    [InlineData("public void Note([Pseudonym] string number) => Console.WriteLine(number);")]
    [InlineData("public void Note(ILogger other) => other.LogInformation(\"noted\");")]
    [InlineData("public void Fail(Exception failure) => logger.LogError(failure, \"failed\");")]
    [InlineData("public void Note(string text) => ArgumentNullException.ThrowIfNull(text, nameof(text));")]
    [InlineData("public void Note([System.Runtime.CompilerServices.CallerMemberName] string caller = \"\", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => Console.WriteLine(caller + line);")]
    public Task DeclaredOrCleanParameter_DoesNotReport(string member) => Verify.Analyzer(Desk.With("", member));

    [Fact]
    public Task ContractOfTheTeamThatSaysNothing_ReportsAtTheImplementation() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;

        public interface IJournal { void Write(string text); }

        public interface IBoard { void Pin([Discloses] string text); }

        public class Journal : IJournal, IBoard
        {
            public void Write(string [|text|]) => Console.WriteLine(text);

            public void Pin(string text) => Console.WriteLine(text);
        }
        """));

    [Fact]
    public Task PartialMethod_ReportsAtItsCodeUnlessEitherPartSaysIt() => Verify.Analyzer(Desk.Of("""
        using ContactTracing.DataProtection;

        public static partial class Shouts
        {
            public static partial void Shout(string text);

            public static partial void Shout(string [|text|]) => Console.WriteLine(text);

            public static partial void Call([Discloses] string text);

            public static partial void Call(string text) => Console.WriteLine(text);
        }
        """));

    /// <summary>What implements a contract of the framework is called through it, and that cannot be changed.</summary>
    [Fact]
    public Task ImplementationForTheFramework_DoesNotReport() => Verify.Analyzer(Desk.Of("""
        using Microsoft.Extensions.Logging;

        public class Progress : IProgress<string>, IObserver<int>
        {
            public void Report(string value) => Console.WriteLine(value);

            public void OnNext(int value) => Console.WriteLine(value);

            public void OnError(Exception error) => Console.WriteLine(error);

            public void OnCompleted() => Console.WriteLine("completed");
        }

        public class Writer : System.IO.StringWriter
        {
            public override void Write(string? value) => Console.Write(value);
        }
        """));

    [Fact]
    public Task ExceptionsEventsAndGeneratedLogs_DoNotReport() => Verify.Analyzer(Desk.Of("""
        using System.Diagnostics.Tracing;
        using Microsoft.Extensions.Logging;

        public class CaseException(string message) : Exception(message)
        {
            public CaseException(string message, int code) : this(message + code) { }

            public CaseException(Room room) : this(room.Name) { }
        }

        public class Room { public string Name { get; init; } = ""; }

        public class Events : EventSource
        {
            [Event(1)] public void Noted(string text) => WriteEvent(1, text);

            [NonEvent] public void Note(string text) => Noted(text);
        }

        public static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Information, "Noted {Text}")]
            public static partial void Noted(this ILogger logger, string text);

            public static partial void Noted(this ILogger logger, string text) => logger.LogInformation("Noted {Text}", text);
        }
        """));

    [Fact]
    public Task Main_DoesNotReport() => Verify.Analyzer(new TestProject("""
        public static class Program
        {
            public static void Main(string[] args) => Console.WriteLine(string.Join(' ', args));
        }
        """) { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task MainThatStartsNothing_Reports() => Verify.Analyzer("""
        public static class Program
        {
            public static void Main(string[] [|args|]) => Console.WriteLine(string.Join(' ', args));
        }
        """);

    [Fact]
    public Task RowOfACatalogue_SpeaksForTheParameter() => Verify.Analyzer(new TestProject("""
        namespace Team
        {
            public static class Audit
            {
                public static void Write(string text, string [|place|]) => Console.WriteLine(place + text);
            }
        }
        """) { AdditionalFiles = [("team.dataflow.txt", "sink | M:Team.Audit.Write(System.String,System.String) | text | log")] });

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives(Desk.With("", "public void Note(string text, int id) => logger.LogInformation(text + id);"));
}
