using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Benchmarks.Subjects;

/// <summary>Analyzers that are measured together, and which of their rules count.</summary>
internal sealed class AnalyzerSet
{
    private readonly ImmutableHashSet<string> _rules;

    /// <summary>Keeps of <paramref name="analyzers"/> those that have one of the rules.</summary>
    public AnalyzerSet(string name, IEnumerable<DiagnosticAnalyzer> analyzers, Func<string, bool> isMeasured)
    {
        Name = name;
        Analyzers = [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => isMeasured(rule.Id)))];
        _rules = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Where(isMeasured)];
        Severities = Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .ToImmutableDictionary(rule => rule.Id, rule => _rules.Contains(rule.Id) ? On(rule) : ReportDiagnostic.Suppress);
    }

    public string Name { get; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>Switches on what is off by default, and off what an analyzer reports besides the rules that are measured.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; }

    public int CountFindings(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Count(d => _rules.Contains(d.Id));

    private static ReportDiagnostic On(DiagnosticDescriptor rule) =>
        rule.IsEnabledByDefault ? ReportDiagnostic.Default : ReportDiagnostic.Warn;
}
