using ContactTracing.TestKit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>
/// What a tool wrote into a file of people is not reported: nobody can act on it. The compiler sees to that for most kinds
/// of actions, and not for those on files, which most rules use.
/// </summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public async Task CodeOfPeople_IsReported() =>
        Assert.Equal(["CT1002", "CT2001", "CT2003", "CT2006", "CT3001", "CT3002"], await Findings(""));

    [Fact]
    public async Task GeneratedMembers_AreNot() =>
        Assert.Empty(await Findings("[System.CodeDom.Compiler.GeneratedCode(\"Tool\", \"1.0\")]"));

    private static async Task<IEnumerable<string>> Findings(string mark)
    {
        var project = new TestProject($$"""
            using ContactTracing.DataProtection;

            [RetentionMax(90)]
            public partial class IndexCase
            {
                [RetentionAnchor]
                public DateTimeOffset CollectedAt { get; init; }

                [HealthData]
                public string Symptoms { get; init; } = "";
            }

            {{mark}}
            [RetentionMax(365)]
            public partial class Visit
            {
                [RetentionAnchor]
                public DateTimeOffset CollectedAt { get; init; }
            }

            public class Desk
            {
                {{mark}}
                public void Show(IndexCase c) => System.Diagnostics.Trace.WriteLine(c.Symptoms);

                {{mark}}
                [NeedToKnow("", TracingPurpose.GuidanceAndFollowUp)]
                public void Refuse(IndexCase c) => throw new InvalidOperationException(c.Symptoms);

                {{mark}}
                public string Connection() => "Host=db;Include Error Detail=true";
            }
            """);
        var found = await AnalyzerRun.Compile(project)
            .WithAnalyzers([.. RuleInventory.AnalyzerTypes.Select(RuleInventory.Create<DiagnosticAnalyzer>)], new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync();
        return found.Where(static d => d.DefaultSeverity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
            .Select(static d => d.Id).Distinct().Order(StringComparer.Ordinal);
    }
}
