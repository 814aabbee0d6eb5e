using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor FlowAnalysisCut =
        Rule(RuleIds.FlowAnalysisCut, RuleCategories.Configuration, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ConfigurationNotValid =
        Rule(RuleIds.ConfigurationNotValid, RuleCategories.Configuration, DiagnosticSeverity.Warning);
}
