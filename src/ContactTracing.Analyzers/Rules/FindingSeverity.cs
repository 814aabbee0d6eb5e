using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// Severities of a rule that has definite findings and suspicions under one id. A severity that is configured holds for both,
/// so the gate leaves such a rule alone, and its definite findings become errors here.
/// </summary>
internal static class FindingSeverity
{
    public const DiagnosticSeverity Suspicion = DiagnosticSeverity.Info;

    public static DiagnosticSeverity Definite(DiagnosticDescriptor rule, AnalysisScope scope) =>
        Gate.IsEnforced(scope.Options.AnalyzerConfigOptionsProvider) ? DiagnosticSeverity.Error : rule.DefaultSeverity;
}
