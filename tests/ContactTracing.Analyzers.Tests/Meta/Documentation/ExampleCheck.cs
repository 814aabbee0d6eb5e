using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>
/// Compiles an example as the user's project would, with all generators, and runs all rules over it: what the page claims
/// must be all that happens.
/// </summary>
internal static class ExampleCheck
{
    /// <summary>What is wrong with the example, in sentences; empty when it keeps its word.</summary>
    /// <param name="example">The example.</param>
    /// <param name="ruleId">The rule that the page is about; null on a page about none.</param>
    /// <param name="page">The text of the page, whose catalogues and configuration may be in force.</param>
    public static async Task<IReadOnlyList<string>> Problems(MarkdownExample example, string? ruleId, string page)
    {
        var project = Project(example) with
        {
            AdditionalFiles = [.. MarkdownExamples.Catalogs(page, inForce: true).Select((text, i) => new TestFile($"page{i}.dataflow.txt", text))],
            GlobalConfig = MarkdownExamples.Configuration(page),
        };
        var errors = AnalyzerRun.Compile(project).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            return [.. errors.Select(e => $"Line {example.Line}: the example does not compile: {e}")];
        }

        var findings = await AnalyzerRun.Diagnostics(project, RuleInventory.Analyzers());
        return [.. Compare(example, Claimed(example, ruleId), [.. findings.Select(f => f.Id).Distinct()], findings)];
    }

    /// <summary>The project of a user who has typed the example into its first file.</summary>
    public static TestProject Project(MarkdownExample example) => new(example.Code)
    {
        OutputKind = HasTopLevelStatements(example.Code) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        Generators = [.. RuleInventory.Generators()],
        Framework = IsWeb(example.Code) ? TestFramework.AspNetCore100 : TestFramework.Net100,
        References =
        [
            TestReferences.Of(typeof(Microsoft.Extensions.Logging.ILogger).Assembly),
            TestReferences.Of(typeof(Microsoft.EntityFrameworkCore.DbContext).Assembly),
        ],
    };

    private static HashSet<string> Claimed(MarkdownExample example, string? ruleId) =>
        example.IsViolation && ruleId is not null ? [ruleId, .. example.Ids] : [.. example.Ids];

    private static IEnumerable<string> Compare(
        MarkdownExample example, HashSet<string> claimed, HashSet<string> found, IReadOnlyCollection<Diagnostic> findings)
    {
        if (example.IsViolation && claimed.Count == 0)
        {
            yield return $"Line {example.Line}: the violation names no rule.";
        }

        foreach (var id in claimed.Except(found).Order(StringComparer.Ordinal))
        {
            yield return $"Line {example.Line}: {id} does not report here.";
        }

        foreach (var finding in findings.Where(f => !claimed.Contains(f.Id)))
        {
            yield return $"Line {example.Line}: not announced: {finding}";
        }
    }

    private static bool IsWeb(string code) =>
        code.Contains("using Microsoft.AspNetCore", StringComparison.Ordinal) || code.Contains("using Microsoft.Extensions.Hosting;", StringComparison.Ordinal);

    private static bool HasTopLevelStatements(string code) =>
        CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
}
