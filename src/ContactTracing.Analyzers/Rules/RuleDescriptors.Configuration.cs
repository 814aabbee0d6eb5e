using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor ConfigurationNotValid =
        Rule(RuleIds.ConfigurationNotValid, RuleCategories.Configuration, DiagnosticSeverity.Warning);
}
