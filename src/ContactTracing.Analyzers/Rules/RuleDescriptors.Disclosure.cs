using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor HealthDataInLog =
        Rule(RuleIds.HealthDataInLog, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor IdentityDataInLog =
        Rule(RuleIds.IdentityDataInLog, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ClassifiedDataInException =
        Rule(RuleIds.ClassifiedDataInException, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ClassifiedDataInAddress =
        Rule(RuleIds.ClassifiedDataInAddress, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ImplicitDisclosure =
        Rule(RuleIds.ImplicitDisclosure, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor LeakySwitch =
        Rule(RuleIds.LeakySwitch, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ClassificationLost =
        Rule(RuleIds.ClassificationLost, RuleCategories.Disclosure, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SinkNotDeclared =
        Rule(RuleIds.SinkNotDeclared, RuleCategories.Disclosure, DiagnosticSeverity.Info);
}
