using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Configuration.ConfigurationNotValidAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Configuration;

/// <content>Rows of <c>*.dataflow.txt</c> files.</content>
public sealed partial class ConfigurationNotValidAnalyzerTests
{
    private const string Team = """
        namespace Team
        {
            public static class Audit
            {
                public static void Write(string text, object? subject) { }

                public static System.Collections.Generic.IDictionary<string, object> Facts { get; } = new System.Collections.Generic.Dictionary<string, object>();

                public static string Mask(string text) => "";
            }

            [System.AttributeUsage(System.AttributeTargets.Method)]
            public sealed class AuditedAttribute : System.Attribute;

            public class AuditFailure(string what) : System.Exception(what);
        }
        """;

    [Fact]
    public async Task SinkThatFollowsNoGrammar_Reports() => await Verify.Analyzer(
        WithCatalog("# the team\n{|#0:sink | M:Team.Audit.Write(System.String,System.Object) | text | logs|}\n"),
        Expect(0)
            .Message("sink | M:Team.Audit.Write(System.String,System.Object) | text | logs: the row is no sink, so nothing is guarded; write 'sink | documentation id | inputs | channel', such as 'sink | M:Team.Audit.Write(System.String) | text | log', with log, exception, address or file for the channel")
            .Message("sink | M:Team.Audit.Write(System.String,System.Object) | text | logs : la ligne n’est pas un puits et rien n’est surveillé ; écrivez « sink | identifiant de documentation | entrées | canal », par exemple « sink | M:Team.Audit.Write(System.String) | text | log », avec log, exception, address ou file pour canal", "fr"));

    [Fact]
    public async Task SourceRow_PointsToTheClassificationTable() => await Verify.Analyzer(
        WithCatalog("{|#0:source | M:Team.Audit.Mask(System.String) | health|}"),
        Expect(0).Message("source | M:Team.Audit.Mask(System.String) | health: sources are rows of a *.classification.txt table, so this one counts for nothing; write 'class | documentation id' there, such as 'health | M:Vendor.Laboratory.Fetch'"));

    [Fact]
    public async Task CatalogIdThatResolvesToNothing_Reports() => await Verify.Analyzer(
        WithCatalog("{|#0:redact | M:Team.Audit.Mask(System.Int32)|}\r\nredact | M:Team.Audit.Mask(System.String)\r\n"),
        Expect(0).Message("redact | M:Team.Audit.Mask(System.Int32): nothing here has the documentation id 'M:Team.Audit.Mask(System.Int32)', so the row counts for nothing; correct the id, or remove it if the library is gone"));

    [Fact]
    public async Task ParameterThatDoesNotExist_Reports() => await Verify.Analyzer(
        WithCatalog("{|#0:sink | M:Team.Audit.Write(System.String,System.Object) | text, subjekt@ | log|}"),
        Expect(0).Message("sink | M:Team.Audit.Write(System.String,System.Object) | text, subjekt@ | log: 'M:Team.Audit.Write(System.String,System.Object)' has no parameter 'subjekt', so nothing is guarded by that name; name one of text, subject"));

    [Fact]
    public async Task ContradictoryRows_ReportTheOneThatWouldOpen() => await Verify.Analyzer(
        WithCatalog("{|#0:redact | M:Team.Audit.Mask(System.String)|}\ntransfer | M:Team.Audit.Mask(System.String) | text"),
        Expect(0).Message("redact | M:Team.Audit.Mask(System.String): another row says that 'M:Team.Audit.Mask(System.String)' passes its data on, and that one counts; remove one of them"));

    [Fact]
    public async Task RepeatedRows_ReportTheSecondOne() => await Verify.Analyzer(
        WithCatalog("sink | T:Team.Audit | text | log\n{|#0:sink | T:Team.Audit | subject | log|}"),
        Expect(0).Message("sink | T:Team.Audit | subject | log: 'T:Team.Audit' has a row of this kind already; keep one of them, with all its inputs"));

    [Theory]
    [InlineData("[|health | P:Vendor.Person.Phone|]")]
    [InlineData("[|transfer | M:Team.Audit.Mask(System.String)|]")]
    [InlineData("[|sink | M:Team.Audit.Mask(System.String) | contents | log|]")]
    [InlineData("[|nonsense|]")]
    public async Task OtherRowThatCannotBeRead_Reports(string row) => await Verify.Analyzer(WithCatalog(row));

    [Fact]
    public async Task SeveralCatalogs_ReportEachTheirOwn() => await Verify.Analyzer(new TestProject(Team)
    {
        AdditionalFiles =
        [
            ("a.dataflow.txt", "[|first|]\nredact | M:Team.Audit.Mask(System.String)"),
            ("sub/B.DataFlow.txt", "\n[|redact | M:Team.Audit.Mask(System.String)|]"),
        ],
    });

    [Fact]
    public async Task ValidCatalog_DoesNotReport() => await Verify.Analyzer(
        WithCatalog("""
            # what the team wrote
            // and another comment

            sink | M:Team.Audit.Write(System.String,System.Object) | text, subject@ | log
            sink | P:Team.Audit.Facts | contents | exception
            sink | T:Team.AuditFailure | construction | address
            sink | T:Team.AuditedAttribute | whatever | log
            redact | M:Team.Audit.Mask(System.String)
            transfer | T:System.Version | text
            """));

    [Fact]
    public async Task FileThatIsNoCatalog_DoesNotReport() => await Verify.Analyzer(
        new TestProject(Team) { AdditionalFiles = [("dataflow.txt", "nonsense"), ("team.dataflow.md", "nonsense")] });

    private static TestProject WithCatalog(string rows) => new(Team) { AdditionalFiles = [("team.dataflow.txt", rows)] };
}
