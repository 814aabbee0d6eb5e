using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>CT9001: an attribute promises generated code that cannot be emitted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CannotGenerateAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.CannotGenerate)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (RetentionParser.IsCandidate(type))
        {
            RetentionParser.Parse(type, new(
                Anchors: null,
                finding => context.ReportDiagnostic(RetentionDiagnostics.Create(RuleDescriptors.CannotGenerate, finding))));
        }
    }
}
