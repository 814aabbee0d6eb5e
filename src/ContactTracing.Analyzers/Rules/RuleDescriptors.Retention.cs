using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor RetentionMissing =
        Rule(RuleIds.RetentionMissing, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RetentionExceedsCeiling =
        Rule(RuleIds.RetentionExceedsCeiling, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RetentionAnchorUnclear =
        Rule(RuleIds.RetentionAnchorUnclear, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AnchorCanRestart =
        Rule(RuleIds.AnchorCanRestart, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor CalendarDrift =
        Rule(RuleIds.CalendarDrift, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PurgeNotWired =
        Rule(RuleIds.PurgeNotWired, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DataSurvivesPurge =
        Rule(RuleIds.DataSurvivesPurge, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnmanagedExportFile =
        Rule(RuleIds.UnmanagedExportFile, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RelatedDataOutlivesRecord =
        Rule(RuleIds.RelatedDataOutlivesRecord, RuleCategories.Retention, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PatientRegimeMisapplied =
        Rule(RuleIds.PatientRegimeMisapplied, RuleCategories.Retention, DiagnosticSeverity.Warning);
}
