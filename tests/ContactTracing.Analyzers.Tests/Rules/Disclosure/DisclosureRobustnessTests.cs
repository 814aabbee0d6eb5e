using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.HealthDataInLogAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>Code is half typed most of the time, and references are missing until the restore has run.</summary>
public sealed class DisclosureRobustnessTests
{
    private static readonly DiagnosticAnalyzer[] Rules =
    [
        new HealthDataInLogAnalyzer(), new IdentityDataInLogAnalyzer(), new ImplicitDisclosureAnalyzer(),
        new ClassifiedDataInExceptionAnalyzer(), new ClassifiedDataInAddressAnalyzer(),
    ];

    [Fact]
    public Task LoggerThatDoesNotResolve_DoesNotReport() => Verify.Analyzer(new TestProject(
        """
        using ContactTracing.DataProtection;
        using Microsoft.Extensions.Logging;

        public class Swab(ILogger logger)
        {
            [HealthData] public string Outcome { get; init; } = "";

            public void Print() => logger.LogInformation("{Outcome}", Outcome);
        }
        """) { CompilerErrors = ["CS0234", "CS0246"] });

    [Fact]
    public Task UnfinishedCall_Reports() => Verify.Analyzer(Desk.With("""
        Console.WriteLine([|c.Symptoms|]
        """) with { CompilerErrors = ["CS1026", "CS1002"] });

    [Fact]
    public Task UnknownNamesBesideTheData_DoNotHideIt() => Verify.Analyzer(Desk.With("""
        Console.WriteLine(c.Unknown);
        Console.WriteLine(unknown.Symptoms);
        Console.WriteLine([|c.Symptoms|]);
        """) with { CompilerErrors = ["CS1061", "CS0103"] });

    /// <summary>A vendored copy beside the package is a second type of the same name.</summary>
    [Fact]
    public Task CopyOfALoggerInTheSources_Reports() => Verify.Analyzer(Desk.Of("""
        namespace Serilog
        {
            public static class Log
            {
                public static void Information(string messageTemplate) { }
            }
        }

        public class Ward
        {
            public void Admit(IndexCase c) => Serilog.Log.Information([|c.Symptoms|]);
        }
        """));

    [Fact]
    public Task AttributesThatNobodyReferences_RegisterNothing() => Verify.Analyzer(new TestProject(
        """
        namespace Elsewhere
        {
            public sealed class HealthDataAttribute : System.Attribute;

            public class Swab
            {
                [HealthData] public string Outcome { get; init; } = "";

                public void Print() => Console.WriteLine(Outcome);
            }
        }
        """) { RegisteredReferences = false });

    /// <summary>Every token of a source that uses all forms is left out once; no analyzer may throw.</summary>
    [Fact]
    public async Task AnyTokenLeftOut_DoesNotThrow()
    {
        const string Statements = """
            logger.LogInformation("{@Case} {S}", c, $"{maybe?.Symptoms,3:x}" + c.Result);
            Console.WriteLine(c is { Result: TestResult.Positive } ? cases.Select(x => x.Symptoms) : new[] { c.Note ?? "" });
            Activity.Current!.DisplayName = c switch { { Temperature: > 38 } => "hot", _ => nameof(c.Symptoms) };
            new FormatException($"{c.Name}") { Data = { ["case"] = c, [c.Name] = 1 } }.Data.Add(nameof(c), new Uri(c.Symptoms));
            Serilog.Log.ForContext("Case", (c.Id, c), destructureObjects: true).Write(0, "{A}", [.. c.Findings, c.Symptoms[..2]]);
            """;
        var source = Desk.With(Statements).Sources[0].Text;
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        await Parallel.ForEachAsync(tokens, async (token, _) =>
        {
            var broken = source.Remove(token.SpanStart, token.Span.Length);
            var diagnostics = await AnalyzerRun.Diagnostics(Desk.Of(broken), Rules);
            Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        });
    }
}
