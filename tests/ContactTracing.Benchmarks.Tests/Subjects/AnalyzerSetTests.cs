using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Inputs.Synthetic;
using ContactTracing.Benchmarks.Inputs.Synthetic.Templates;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Subjects;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Tests.Subjects;

/// <summary>Who finds nothing at all may not have looked, and whoever does not look is fast.</summary>
public sealed class AnalyzerSetTests
{
    // The first modules: one discloses, one puts an argument into SQL.
    private const int Lines = 2_500;

    private static readonly Lazy<SourceSolution> Annotated = new(() => SyntheticSolution.Create(Lines, SyntheticVariant.Annotated));

    [Fact]
    public void OwnRules_AreThoseOfThePackageThatABuildRuns() => Assert.Equal(
        typeof(ContactTracingAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ContactTracingAnalyzer)))
            .Select(type => (ContactTracingAnalyzer)Activator.CreateInstance(type)!)
            .Count(rule => rule.SupportedDiagnostics.Any(d => d.DefaultSeverity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)),
        OwnRules.Set.Analyzers.Length);

    [Fact]
    public void OwnRules_FindTheDirectDisclosures() =>
        Assert.True(Findings(OwnRules.Set, Annotated.Value) >= LeakTemplate.DirectLeaks);

    [Fact]
    public void OwnRules_FindNothingWhereThePackageIsNotReferenced() =>
        Assert.Equal(0, Findings(OwnRules.Set, SyntheticSolution.Create(Lines, SyntheticVariant.WithoutPackage)));

    [Fact]
    public void TaintRulesOfNetAnalyzers_AreTwelveAndFindTheInjection()
    {
        Assert.Equal(12, Peers.TaintRulesOfNetAnalyzers.Analyzers.Length);
        Assert.Equal(1, Findings(Peers.TaintRulesOfNetAnalyzers, Annotated.Value));
    }

    [Fact]
    public void SecurityCodeScan_FindsTheInjection() => Assert.Contains("SCS0002", Ids(Peers.SecurityCodeScan));

    [Fact]
    public void Meziantou_FindsTheClassifiedMemberInALog() => Assert.Equal(1, Findings(Peers.All[^1], Annotated.Value));

    [Fact]
    public void Controls_FindNothing() =>
        Assert.Equal(0, Findings(Controls.Nothing, Annotated.Value) + Findings(Controls.EmptyBlockAction, Annotated.Value));

    private static int Findings(AnalyzerSet set, SourceSolution solution) => new CompilerRun(solution, Settings(set)).Analyze(set);

    private static IEnumerable<string> Ids(AnalyzerSet set)
    {
        var run = new CompilerRun(Annotated.Value, Settings(set));
        return Annotated.Value.Projects
            .SelectMany(project => run.Attach(project, set).GetAllDiagnosticsAsync().GetAwaiter().GetResult())
            .Select(diagnostic => diagnostic.Id);
    }

    private static CompileSettings Settings(AnalyzerSet set) => new(Concurrent: true, set.Severities);
}
