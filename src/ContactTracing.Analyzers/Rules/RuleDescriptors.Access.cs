using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor AccessWithoutNeedToKnow =
        Rule(RuleIds.AccessWithoutNeedToKnow, RuleCategories.Access, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor JustificationEmpty =
        Rule(RuleIds.JustificationEmpty, RuleCategories.Access, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ScopeExceeded =
        Rule(RuleIds.ScopeExceeded, RuleCategories.Access, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor GuardBypassed =
        Rule(RuleIds.GuardBypassed, RuleCategories.Access, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AuditMissingOrLeaking =
        Rule(RuleIds.AuditMissingOrLeaking, RuleCategories.Access, DiagnosticSeverity.Warning);
}
