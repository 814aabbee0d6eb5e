using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor CannotGenerate =
        Rule(RuleIds.CannotGenerate, RuleCategories.Usage, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Contradiction =
        Rule(RuleIds.Contradiction, RuleCategories.Usage, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnjustifiedException =
        Rule(RuleIds.UnjustifiedException, RuleCategories.Usage, DiagnosticSeverity.Warning);
}
