using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>CT1004: a retained type does not say, or does not say clearly, from which instant its period runs (S8).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetentionAnchorUnclearAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.RetentionAnchorUnclear)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterSymbolAction(c => Analyze(c, scope), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, AnalysisScope scope)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var report = new RetentionReport(
            finding => context.ReportDiagnostic(RetentionDiagnostics.Create(RuleDescriptors.RetentionAnchorUnclear, finding)),
            Generation: null);

        if (RetentionParser.IsCandidate(type))
        {
            RetentionParser.Parse(type, report);
        }
        else if (RetainedTypes.LacksPolicy(type, scope.Classification))
        {
            report.AnchorUnclear(AnchorCause.Missing, type, type.Name);
        }
    }
}
